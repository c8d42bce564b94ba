/** Names the state of this folder; stored with every finding. Moves with each entry of CHANGELOG.md. */
export const lawVersion = "2026-11-23.1";
