import { PortalPage } from "@/components/portal/portal-page";
import { VerifyForm } from "@/components/portal/verify-form";
import { Go } from "@/components/ui/go";

type VerifyProps = {
  province: Parameters<typeof PortalPage>[0]["province"];
  pledges: { code: string; title: string; blocName: string; year: string; signed: number; parties: number }[];
  typed?: string | undefined;
  wrong?: string | undefined;
};

/** Type a code, or pick one of the pledges that were published. */
export function VerifyPageView({ province, pledges, typed, wrong }: VerifyProps) {
  return (
    <PortalPage province={province}>
      <section className="band">
        <h1>Xác minh giao ước, bằng khen, giấy khen</h1>
        <p className="lead">
          Mỗi bản giao ước đã ký có một mã. Nhập mã để biết giao ước của khối nào, năm nào, đơn vị nào đã ký, ký lúc nào và nội dung có còn
          nguyên như khi ký hay không. Bằng khen, giấy khen thì nhập số vào Sổ vàng, ví dụ 12 hoặc SV-12, hoặc số quyết định.
        </p>
        <VerifyForm tinh={province.slug} typed={typed} wrong={wrong} />
      </section>
      {pledges.length > 0 && (
        <section className="band">
          <h2>Giao ước đã công bố toàn văn</h2>
          <ul className="newslist">
            {pledges.map((pledge) => (
              <li key={pledge.code}>
                <div>
                  <h3>
                    <Go href={`/${province.slug}/xac-minh/${pledge.code}`}>{pledge.title}</Go>
                  </h3>
                  <p className="meta num">
                    {pledge.blocName}, năm {pledge.year}. Đã ký {pledge.signed}/{pledge.parties} đơn vị. Mã {pledge.code}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PortalPage>
  );
}
