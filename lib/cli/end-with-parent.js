// Loaded ahead of a child's own code: a child must not outlive the process that would have stopped it.
// The channel to the parent closes however the parent ends.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  // As long as the parent would have waited.
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 20_000).unref();
});
process.channel?.unref();
