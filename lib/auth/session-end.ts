/** Why a session is over: "idle" and "age" ran out; the others were ended by somebody. */
export type SessionEnd = "signed-out" | "ended" | "password" | "idle" | "age";
