import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage } from "@/components/portal/open/info-page";
import { OpenDataList } from "@/components/portal/open/open-data";
import { provinceOf } from "@/lib/portal/published";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Dữ liệu mở",
  description: "Sổ vàng, quyết định, giao ước, tin bài dưới dạng CSV và JSON, kèm mô tả từng cột.",
};

export default async function OpenDataPage({ params }: { params: Promise<{ tinh: string }> }) {
  const province = await provinceOf((await params).tinh);
  if (!province) notFound();
  return (
    <InfoPage
      province={province}
      title="Dữ liệu mở"
      lead="Những gì đã công bố trên trang này, dưới dạng tệp để máy đọc. Dùng lại tự do, ghi nguồn. Tệp được lập lúc tải: nội dung đã gỡ thì không còn trong tệp."
    >
      <OpenDataList tinh={province.slug} />
    </InfoPage>
  );
}
