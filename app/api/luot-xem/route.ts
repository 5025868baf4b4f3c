import { readingsAsked } from "@/lib/portal/views";

/** Asked by this same process when readings wait to be written (lib/portal/views.ts). */
export const POST = (request: Request) => readingsAsked(request);
