import type { NextConfig } from "next";

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
    // Each reading asks for it anew.
    { source: "/luot-xem.gif", headers: [{ key: "cache-control", value: "no-store" }] },
  ],
};

export default config;
