import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage, InfoSection } from "@/components/portal/open/info-page";
import { Go } from "@/components/ui/go";
import { provinceOf } from "@/lib/portal/published";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Hỗ trợ tiếp cận",
  description: "Trang này làm gì cho người mắt kém, người dùng bàn phím, trình đọc màn hình; chỗ nào còn thiếu.",
};

export default async function AccessibilityPage({ params }: { params: Promise<{ tinh: string }> }) {
  const province = await provinceOf((await params).tinh);
  if (!province) notFound();
  return (
    <InfoPage province={province} title="Hỗ trợ tiếp cận" lead="Trang này theo tiêu chuẩn WCAG 2.2 mức AA.">
      <InfoSection id="h-co" title="Đã có">
        <ul className="txt">
          <li>Cỡ chữ lớn, nền sáng, nền tối: chọn ở đầu trang.</li>
          <li>Chỉ dùng bàn phím cũng đi hết được: phím Tab đi tới, Enter mở, có lối đi thẳng vào nội dung.</li>
          <li>Ảnh nào cũng có lời tả; bảng, biểu mẫu, tiêu đề đọc được bằng trình đọc màn hình.</li>
          <li>Không có gì chỉ nói bằng màu; chữ đủ đậm trên nền.</li>
          <li>Không cần JavaScript để đọc tin, tra Sổ vàng, gửi góp ý. Không bắt nhập mã bằng hình.</li>
          <li>In được mọi bài và quyết định, không kèm khung của trang.</li>
        </ul>
      </InfoSection>
      <InfoSection id="h-thieu" title="Còn thiếu">
        <ul className="txt">
          <li>
            Bản quét PDF của quyết định ký trên giấy là ảnh chụp, trình đọc màn hình không đọc được. Nội dung chính được ghi thành chữ ngay
            trên trang của quyết định.
          </li>
          <li>Chưa có bản bằng tiếng dân tộc thiểu số và ngôn ngữ ký hiệu.</li>
        </ul>
      </InfoSection>
      <InfoSection id="h-bao" title="Gặp chỗ khó dùng">
        <p>
          Gửi ở mục <Go href={`/${province.slug}/gop-y`}>Góp ý</Go>, ghi tên trang và việc chưa làm được. Mỗi trang được máy kiểm tra theo
          tiêu chuẩn này trước khi đưa lên, ở cả nền sáng và nền tối.
        </p>
      </InfoSection>
    </InfoPage>
  );
}
