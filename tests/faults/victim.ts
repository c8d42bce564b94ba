import { acts, type Task, tell } from "./acts";

// A process to be killed. Everything is loaded and connected before it says that it is ready, so that the blow
// falls on the act and not on the way there.
await acts.wake();
process.on("message", async (task: Task) => {
  await acts[task.act](task as never);
  tell({ kind: "done" });
});
setInterval(() => {}, 60_000);
tell({ kind: "ready" });
