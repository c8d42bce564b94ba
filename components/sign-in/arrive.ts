/**
 * Leads home whoever has signed in. The page is loaded anew as a whole, so that nothing is left of what somebody
 * else saw in this tab before.
 */
export function arrive(): void {
  window.location.assign("/");
}
