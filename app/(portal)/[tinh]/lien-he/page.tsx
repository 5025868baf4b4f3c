import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage, InfoSection } from "@/components/portal/open/info-page";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { provinceOf } from "@/lib/portal/published";
import { boundFigures, fullNameOf } from "@/lib/portal/words";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Liên hệ",
  description: "Cơ quan thi đua, khen thưởng của tỉnh và các cách gửi góp ý, phản ánh.",
};

type Contact = { contact: string | null; address: string | null; phone: string | null; email: string | null; responsible: string | null };
/** What the province wrote down, each line only where there is something. */
const contactLines = ({ contact, address, phone, email, responsible }: Contact) => {
  const given = [
    responsible && { label: "Chịu trách nhiệm nội dung", value: responsible },
    address && { label: "Địa chỉ", value: address },
    phone && { label: "Điện thoại", value: <Go href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</Go> },
    email && { label: "Thư điện tử", value: <Go href={`mailto:${email}`}>{email}</Go> },
    contact && { label: "Liên hệ", value: boundFigures(contact) },
  ].filter((line) => line !== null && line !== "");
  return given.length > 0 ? given : [{ label: "Liên hệ", value: "Tỉnh chưa ghi số điện thoại, địa chỉ thư" }];
};

export default async function ContactPage({ params }: { params: Promise<{ tinh: string }> }) {
  const province = await provinceOf((await params).tinh);
  if (!province) notFound();
  const at = `/${province.slug}`;
  return (
    <InfoPage province={province} title="Liên hệ" lead="Gửi đúng mục thì được trả lời nhanh hơn.">
      <InfoSection id="h-noi" title="Cơ quan phụ trách">
        <Leader
          wrap
          lines={[
            { label: "Tỉnh, thành phố", value: fullNameOf(province) },
            { label: "Cơ quan", value: province.boardName ?? "Cơ quan thi đua, khen thưởng" },
            ...contactLines(province),
          ]}
        />
      </InfoSection>
      <InfoSection id="h-muc" title="Gửi về việc gì, ở mục nào">
        <ul className="txt">
          <li>
            Một đề nghị khen thưởng chưa đúng: mục <Go href={`${at}/thong-bao`}>Lấy ý kiến</Go>, trong thời gian công khai. Nhận mã, tra câu
            trả lời bằng mã.
          </li>
          <li>Một bài viết: mục Ý kiến bạn đọc dưới bài ấy.</li>
          <li>
            Việc khác: mục <Go href={`${at}/gop-y`}>Góp ý</Go>.
          </li>
          <li>
            Giấy chứng nhận, giao ước nghi không thật: mục <Go href={`${at}/xac-minh`}>Xác minh</Go>.
          </li>
        </ul>
      </InfoSection>
    </InfoPage>
  );
}
