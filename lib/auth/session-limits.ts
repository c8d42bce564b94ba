/** Minutes without a sign of its person after which a session ends, as an organisation may set them. */
export const IDLE_MINUTES = { least: 5, most: 480, usual: 60 } as const;

/** Hours after which a session ends in any case. */
export const SESSION_HOURS = { least: 1, most: 24, usual: 12 } as const;
