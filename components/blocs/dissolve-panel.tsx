import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";

type Props = {
  unit: { id: string; version: number; shortName: string; dissolvedOn: string; document: string };
  memberships: { id: string; bloc: string; href: string; since: string; until: string }[];
  /** The page on which it is renamed, merged, split, dissolved. */
  reorganise: string;
  restore: FormAction;
};

/** Where the unit sits and sat, and the end of it with its paper. */
export function DissolvePanel({ unit, memberships, reorganise, restore }: Props) {
  const hidden = { id: unit.id, version: String(unit.version) };
  return (
    <>
      <Panel title="Khối, cụm đã tham gia">
        {memberships.length === 0 ? (
          <p className="soft">Chưa tham gia khối, cụm nào. Việc xếp khối làm ở trang của khối.</p>
        ) : (
          <ul className="plain-list">
            {memberships.map(({ id, bloc, href, since, until }) => (
              <li key={id}>
                <Go href={href}>{bloc}</Go>{" "}
                <span className="meta num">
                  từ {since}
                  {until && ` đến ${until}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Sắp xếp đơn vị">
        {unit.dissolvedOn ? (
          <ConfirmForm
            key={unit.version}
            action={restore}
            hidden={hidden}
            open={{ label: "Ghi đơn vị hoạt động trở lại" }}
            title={`${unit.shortName} hoạt động trở lại?`}
            submit="Ghi hoạt động trở lại"
            safe="Giữ như đang ghi"
            effects={[
              { text: `Bỏ ngày kết thúc ${unit.dissolvedOn} và văn bản ${unit.document || "(chưa ghi)"}.` },
              { text: "Các chức vụ đã kết thúc không tự khôi phục, phải giao lại." },
            ]}
          />
        ) : (
          <>
            <p className="soft">
              Đổi tên, hợp nhất, chia tách, giải thể theo văn bản: xem trước khối, bảng chấm điểm, chức vụ bị ảnh hưởng rồi mới ghi. Hồ sơ
              các năm trước giữ nguyên.
            </p>
            <p className="acts">
              <ButtonLink href={reorganise} icon="hist">
                Đổi tên, hợp nhất, chia tách, giải thể
              </ButtonLink>
            </p>
          </>
        )}
      </Panel>
    </>
  );
}
