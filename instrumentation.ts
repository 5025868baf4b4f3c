// Also compiled for the edge, where nothing of ours would load: this file may only branch.
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node");
}
