import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage, InfoSection } from "@/components/portal/open/info-page";
import { PROMISES } from "@/lib/portal/promises";
import { provinceOf } from "@/lib/portal/published";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = {
  title: "Cam kết bảo đảm an toàn và minh bạch",
  description: "Từng cam kết của hệ thống với người dân, và phép thử giữ cam kết ấy.",
};

export default async function PromisesPage({ params }: { params: Promise<{ tinh: string }> }) {
  const province = await provinceOf((await params).tinh);
  if (!province) notFound();
  return (
    <InfoPage
      province={province}
      title="Cam kết bảo đảm an toàn và minh bạch"
      lead="Mỗi cam kết có phép thử đi kèm trong mã nguồn. Phép thử chạy trước mỗi lần thay đổi phần mềm; cam kết bị phá thì thay đổi ấy không được đưa lên."
    >
      {PROMISES.map(({ title, promises }, at) => (
        <InfoSection key={title} id={`h-ck-${at + 1}`} title={title}>
          <ul className="promises">
            {promises.map(({ says, how, tests }) => (
              <li key={says}>
                <p>
                  <b className="strong">{says}</b>
                </p>
                <p>{how}</p>
                <p className="meta">
                  Phép thử:{" "}
                  {tests.map((path, n) => (
                    <span key={path}>
                      {n > 0 && ", "}
                      <code>{path}</code>
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </InfoSection>
      ))}
    </InfoPage>
  );
}
