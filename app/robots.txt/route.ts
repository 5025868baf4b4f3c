import { robotsAsked } from "@/lib/portal/news/machines";

export const dynamic = "force-dynamic";
export const GET = (request: Request) => robotsAsked(request.headers.get("host"));
