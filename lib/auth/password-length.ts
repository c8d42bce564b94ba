/** Shortest password accepted, in characters. */
export const PASSWORD_LENGTH = 12;
