/** How people of an organisation sign in. */
export interface SignInRules {
  /** Minutes without doing anything after which a session ends. */
  idleMinutes: number;
  /** Hours after which it ends in any case. */
  sessionHours: number;
  /** Whether everybody needs a second factor. */
  requiresFactor: boolean;
}
