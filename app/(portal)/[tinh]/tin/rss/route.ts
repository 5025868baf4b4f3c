import { feedOf } from "@/lib/portal/news/machines";

export const dynamic = "force-dynamic";
export const GET = async (_request: Request, { params }: { params: Promise<{ tinh: string }> }) => feedOf((await params).tinh);
