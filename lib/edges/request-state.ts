import { AsyncLocalStorage } from "node:async_hooks";

/** What has become of the request that is being answered. */
export interface RequestState {
  /** Whether what was sent to an action could be read as far as to begin it. */
  isActionReached: boolean;
}

// On globalThis: the server and the pages have instances of this module of their own.
const kept = globalThis as { weighbridgeRequest?: AsyncLocalStorage<RequestState> };
kept.weighbridgeRequest ??= new AsyncLocalStorage();
const current = kept.weighbridgeRequest;

/** Answers a request; what is asked of its state on the way is this one's. */
export const answering = <T>(state: RequestState, act: () => T): T => current.run(state, act);

/** Notes that an action was begun. */
export function actionReached(): void {
  const state = current.getStore();
  if (state) state.isActionReached = true;
}
