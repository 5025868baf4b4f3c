import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage } from "@/components/portal/open/info-page";
import { NewsList } from "@/components/portal/news-lists";
import { Empty } from "@/components/ui/empty";
import { modelsOf } from "@/lib/portal/published";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Điển hình tiên tiến",
  description: "Tập thể, cá nhân tiêu biểu mà các khối, cụm thi đua giới thiệu.",
};

export default async function RoleModelsPage({ params }: { params: Promise<{ tinh: string }> }) {
  const found = await modelsOf((await params).tinh);
  if (!found) notFound();
  return (
    <InfoPage
      province={found.province}
      title="Điển hình tiên tiến"
      lead="Tập thể, cá nhân do các khối, cụm chọn và đồng ý giới thiệu với mọi người."
    >
      {found.it.length > 0 ? (
        <section className="band">
          <NewsList tinh={found.province.slug} lines={found.it} level={2} />
        </section>
      ) : (
        <Empty title="Chưa có bài về điển hình">Câu chuyện của điển hình được khối chọn, viết thành bài và công bố sẽ hiện ở đây.</Empty>
      )}
    </InfoPage>
  );
}
