import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InventedNote } from "@/components/portal/invented-note";
import { InfoPage, InfoSection } from "@/components/portal/open/info-page";
import { PublicRankingTable, PublicSections } from "@/components/portal/ranking/table";
import { rankingOf } from "@/lib/portal/ranking/queries";
import { dateWords } from "@/lib/provinces/dates";

type Props = { params: Promise<{ tinh: string; id: string }> };
export const revalidate = 57;
export const generateStaticParams = () => [];

async function found({ params }: Props) {
  const { tinh, id } = await params,
    answer = await rankingOf(tinh, id);
  if (!answer?.it) notFound();
  return { province: answer.province, it: answer.it };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { it } = await found(props);
  return { title: `Kết quả xếp hạng ${it.blocName}, năm ${it.year}` };
}

export default async function RankingPage(props: Props) {
  const { province, it } = await found(props);
  return (
    <InfoPage
      province={province}
      title={`${it.blocName}: kết quả năm ${it.year}`}
      lead={`Chốt ngày ${dateWords(it.settledOn)}${it.number > 1 ? `, kết quả lần ${it.number}` : ""}.`}
    >
      {it.invented && <InventedNote text={it.invented} />}
      <InfoSection id="h-hang" title="Xếp hạng">
        <PublicRankingTable lines={it.lines} sections={it.sections} />
      </InfoSection>
      <InfoSection id="h-tieu-chi" title="Chấm theo tiêu chí nào">
        <PublicSections sections={it.sections} />
      </InfoSection>
    </InfoPage>
  );
}
