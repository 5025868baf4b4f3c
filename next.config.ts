import type { NextConfig } from "next";

const STYLES = "./lib/portal/styles-as-text.ts",
  INLINE = { query: "?inline" };

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Types are held by `npm run check`. The first start of an office would spend a quarter of its build on finding them sound once more.
  typescript: { ignoreBuildErrors: true },
  // Public pages live a minute (`revalidate = 57`), also in proxies, and are then made anew before they are shown:
  // without this the first visitor of the day would see yesterday's number of views, or an article that was withdrawn.
  // Two seconds of the minute belong to readings that another instance has yet to write (lib/portal/tally.ts), one to the memory before Next (lib/portal/page-memory.ts).
  expireTime: 57,
  // The crest and portal pictures are served as they are; the optimiser would be an open door for work and memory.
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // Files of 20 MB arrive with the other fields of their form, past the proxy; both would cut them off at 1 and 10 MB.
    serverActions: { bodySizeLimit: "24mb" },
    proxyClientMaxBodySize: "24mb",
  },
  // Public pages carry their styles in themselves (app/(portal)/page-head.tsx): the server gets them as one text, the browser nothing.
  turbopack: {
    rules: {
      "*.css": [
        { condition: { all: ["browser", INLINE] }, loaders: [{ loader: STYLES, options: { empty: true } }], type: "text" },
        { condition: { all: [{ not: "browser" }, INLINE] }, loaders: [STYLES], type: "text" },
      ],
    },
  },
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "pg", "sharp", "exceljs", "yauzl"],
  // Pages of an older build ask for a full reload instead of calling actions that are gone.
  deploymentId: process.env.DEPLOYMENT_ID || undefined,
  // Fixed headers of every answer. The content security policy differs by path and is set in proxy.ts.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        { key: "x-frame-options", value: "DENY" },
        { key: "cross-origin-opener-policy", value: "same-origin" },
        { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
      ],
    },
    // Letters never change under one name, and a page that asked whether they had would wait for the answer with other letters.
    { source: "/fonts/:path*", headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }] },
    // Each reading asks for it anew.
    { source: "/luot-xem.gif", headers: [{ key: "cache-control", value: "no-store" }] },
  ],
};

export default config;
