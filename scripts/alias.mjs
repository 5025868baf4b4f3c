// Lets Node run our TypeScript directly: resolves "@/…" and extensionless imports, and makes "server-only" empty.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
const root = new URL("../", import.meta.url);
registerHooks({
  resolve(name, context, next) {
    if (name === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    const base = name.startsWith("@/")
      ? new URL(name.slice(2), root)
      : name.startsWith(".") && context.parentURL
        ? new URL(name, context.parentURL)
        : null;
    const hit =
      base &&
      !base.pathname.includes("/node_modules/") &&
      ["", ".ts", "/index.ts"]
        .map((end) => new URL(base.href + end))
        .find((u) => /\.[cm]?[jt]s$|\.json$/.test(u.pathname) && existsSync(u));
    return next(hit ? hit.href : name, context);
  },
});
