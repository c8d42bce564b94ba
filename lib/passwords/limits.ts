/** Minutes for which a link to set a new password works. */
export const RESET_MINUTES = 60;
