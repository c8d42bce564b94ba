/** `systemicRiskTrainingFlop` as part of an address: `systemic-risk-training-flop`. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[^a-z0-9]+/g, "-");
