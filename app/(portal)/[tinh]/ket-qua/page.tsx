import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage } from "@/components/portal/open/info-page";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { rankingsOf } from "@/lib/portal/ranking/queries";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Kết quả xếp hạng",
  description: "Thứ hạng, điểm từng mục, xếp loại của các khối, cụm thi đua đã công bố.",
};

export default async function RankingsPage({ params }: { params: Promise<{ tinh: string }> }) {
  const found = await rankingsOf((await params).tinh);
  if (!found) notFound();
  const { province, it } = found;
  return (
    <InfoPage
      province={province}
      title="Kết quả xếp hạng"
      lead="Kết quả thi đua từng năm mà các khối, cụm đã công bố, kèm tiêu chí chấm điểm."
    >
      {it.length === 0 ? (
        <Empty title="Chưa có kết quả nào">Khối, cụm công bố kết quả sau khi chốt điểm mọi đơn vị; kết quả sẽ hiện ở đây.</Empty>
      ) : (
        <ul className="promises">
          {it.map(({ id, blocName, year, units }) => (
            <li key={id}>
              <p>
                <Go href={`/${province.slug}/ket-qua/${id}`}>
                  {blocName}, năm {year}
                </Go>
              </p>
              <p className="meta num">{units} đơn vị</p>
            </li>
          ))}
        </ul>
      )}
    </InfoPage>
  );
}
