import { addressesOf } from "@/lib/portal/news/machines";

export const dynamic = "force-dynamic";
export const GET = async (_request: Request, { params }: { params: Promise<{ tinh: string }> }) => addressesOf((await params).tinh);
