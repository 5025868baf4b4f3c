import { robotsAsked } from "@/lib/portal/news/machines";

export const dynamic = "force-dynamic";
export const GET = () => robotsAsked();
