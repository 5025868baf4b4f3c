import { resolve } from "node:path";

// The smallest application of the same framework version: what a page costs before it does anything. It is built in a copy of this
// folder two levels below the checkout and uses the packages there.
const root = resolve(import.meta.dirname, "../..");
export default { poweredByHeader: false, turbopack: { root }, outputFileTracingRoot: root };
