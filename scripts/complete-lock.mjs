// npm leaves the binaries of other platforms out of the lock when a registry carries only some of them;
// `npm ci` elsewhere then fails. This adds the missing optional entries. Run by `npm run lock`.
import { readFileSync, writeFileSync } from "node:fs";
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")),
  at = lock.packages;
const OS = {
  android: "android",
  darwin: "darwin",
  mac: "darwin",
  macos: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  openharmony: "openharmony",
  win32: "win32",
  windows: "win32",
};
const CPU = new Set(["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32"]);
const there = (from, name) => {
  for (let p = from; ; p = p.slice(0, Math.max(0, p.lastIndexOf("node_modules/"))).replace(/\/$/, "")) {
    if (at[`${p ? p + "/" : ""}node_modules/${name}`]) return true;
    if (!p) return false;
  }
};
for (const [from, entry] of Object.entries(at))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const words = name.toLowerCase().split(/[^a-z0-9]+/),
      version = /\d+\.\d+\.\d+[\w.+-]*/.exec(range)?.[0];
    const os = words.map((w) => OS[w]).find(Boolean),
      cpu = words.find((w) => CPU.has(w)),
      wasm = words.some((w) => w.startsWith("wasm"));
    if (!there(from, name) && version && (os || wasm))
      at[`node_modules/${name}`] = {
        version,
        optional: true,
        ...(wasm ? { cpu: ["wasm32"] } : { os: [os] }),
        ...(!wasm && cpu ? { cpu: [cpu] } : {}),
      };
  }
lock.packages = Object.fromEntries(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", JSON.stringify(lock, null, 2) + "\n");
