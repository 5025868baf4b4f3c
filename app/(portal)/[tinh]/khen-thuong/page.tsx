import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HonoursView } from "@/components/portal/honours";
import { HONOURS_A_PAGE, honoursAddress, honoursAsked, honoursOf } from "@/lib/portal/honours";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Sổ vàng khen thưởng",
  description: "Danh hiệu thi đua, hình thức khen thưởng đã có quyết định và được công bố.",
};

export default async function HonoursPage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const asked = honoursAsked(await searchParams);
  const found = await honoursOf(tinh, asked);
  if (!found) notFound();
  return (
    <HonoursView
      province={found.province}
      page={found.it}
      asked={asked}
      pages={Math.ceil(found.it.total / HONOURS_A_PAGE)}
      file={honoursAddress(tinh, asked, "/so-vang.csv")}
      addressOf={(change) => honoursAddress(tinh, { ...asked, ...change })}
    />
  );
}
