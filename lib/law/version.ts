/** Names the state of this folder; stored with every finding. Moves with each entry of changelog.ts. */
export const lawVersion = "2026-11-25.3";
