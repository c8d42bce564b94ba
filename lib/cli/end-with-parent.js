// Loaded ahead of a child's own code: a child must not outlive the process that would have stopped it.
// The channel to the parent closes however the parent ends.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
