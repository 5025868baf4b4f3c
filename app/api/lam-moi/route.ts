import { renewAsked } from "@/lib/portal/hear";

/** Asked by this same process when another instance has published (lib/portal/hear.ts). */
export const POST = (request: Request) => renewAsked(request);
