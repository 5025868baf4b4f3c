import { PortalPage } from "@/components/portal/portal-page";
import { InventedNote } from "@/components/portal/invented-note";
import { Button, ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { withNow } from "@/lib/blocs/lineage-words";
import type { HonourLine, HonoursAsked, HonoursPage } from "@/lib/portal/honours";
import { countWords } from "@/lib/portal/words";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { dateWords } from "@/lib/provinces/dates";

type Province = Parameters<typeof PortalPage>[0]["province"];
type Props = {
  province: Province;
  page: HonoursPage;
  asked: HonoursAsked;
  pages: number;
  file: string;
  addressOf: (change: Partial<HonoursAsked>) => string;
};

/** The register of honours, searched by anybody. */
export function HonoursView({ province, page, asked, pages, file, addressOf }: Props) {
  const tinh = province.slug,
    filtered = [asked.words, asked.year, asked.title, asked.kind, asked.bloc].some(Boolean);
  return (
    <PortalPage province={province} honours>
      <h1>Sổ vàng khen thưởng</h1>
      <p className="lead num">
        Danh hiệu thi đua, hình thức khen thưởng đã có quyết định và được công bố. Quyết định bị hủy bỏ vẫn ở trong sổ và được ghi rõ.
      </p>
      {page.invented && <InventedNote text="Sổ này có dòng giả định; mở từng quyết định để biết phần nào là giả định." />}
      {page.all > 0 && <Ask asked={asked} page={page} />}
      {page.all > 0 && (
        <p className="hits num">
          <span>
            <b>{countWords(page.total)} kết quả</b>
            {asked.words && <> cho “{asked.words}”</>}
          </span>
          <span>
            Mới nhất trước.
            {page.total > 0 && (
              <>
                {" "}
                <a href={file} download>
                  Tải {countWords(page.total)} dòng này (CSV, mở bằng Excel)
                </a>
              </>
            )}
            {filtered && (
              <>
                {" "}
                <Go href={`/${tinh}/khen-thuong`}>Bỏ lọc</Go>
              </>
            )}
          </span>
        </p>
      )}
      {page.lines.length > 0 ? (
        <Register tinh={tinh} lines={page.lines} />
      ) : filtered ? (
        <Empty title="Không tìm thấy dòng nào trong Sổ vàng">Thử từ khác, bớt từ, hoặc bỏ lọc theo năm, đối tượng, hình thức, khối.</Empty>
      ) : (
        <Empty title="Sổ vàng chưa có dòng nào">Quyết định khen thưởng được công bố sẽ hiện ở đây.</Empty>
      )}
      {pages > 1 && (
        <nav className="pager" aria-label="Trang kết quả">
          {asked.page > 1 && (
            <ButtonLink small href={addressOf({ page: asked.page - 1 })} icon="left">
              Trang trước
            </ButtonLink>
          )}
          <span className="meta num">
            Trang {asked.page}/{pages}
          </span>
          {asked.page < pages && (
            <ButtonLink small href={addressOf({ page: asked.page + 1 })} icon="right">
              Trang sau
            </ButtonLink>
          )}
        </nav>
      )}
    </PortalPage>
  );
}

function Ask({ asked, page }: { asked: HonoursAsked; page: HonoursPage }) {
  return (
    <form className="ask ask--five" role="search" aria-label="Tìm trong Sổ vàng">
      <label className="field">
        <span className="label">Tên người, đơn vị hoặc số quyết định</span>
        <input className="input" type="search" name="q" defaultValue={asked.words} />
      </label>
      <label className="field">
        <span className="label">Năm</span>
        <select className="input" name="nam" defaultValue={asked.year}>
          <option value="">Mọi năm</option>
          {page.years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">Hình thức</span>
        <select className="input" name="hinhthuc" defaultValue={asked.title}>
          <option value="">Tất cả hình thức</option>
          {page.titles.map((title) => (
            <option key={title}>{title}</option>
          ))}
        </select>
      </label>
      {page.kinds.length > 1 && (
        <label className="field">
          <span className="label">Đối tượng</span>
          <select className="input" name="doituong" defaultValue={asked.kind}>
            <option value="">Tất cả đối tượng</option>
            {page.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {RECIPIENT_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      {page.blocs.length > 0 && (
        <label className="field">
          <span className="label">Khối, cụm</span>
          <select className="input" name="khoi" defaultValue={asked.bloc}>
            <option value="">Tất cả khối, cụm</option>
            {page.blocs.map((bloc) => (
              <option key={bloc}>{bloc}</option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit" kind="primary" icon="search">
        Tìm
      </Button>
    </form>
  );
}

/** Post, unit and bloc under a name; what is not known is left out. */
export const Beside = ({ words }: { words: (string | null | undefined)[] }) =>
  words.some(Boolean) ? <small>{words.filter(Boolean).join(", ")}</small> : null;

/** The number in the book, to be led to on the decision's page; an old decision may have none, and then a phone shows no line for it. */
export const numberOf = (registerNo: number | null, paperNo: string | null | undefined, place = false) => {
  const number = registerNo ?? paperNo ?? null;
  return number === null ? null : (
    <span className="no num" id={place && registerNo ? `so-${registerNo}` : undefined}>
      {number}
    </span>
  );
};

function Register({ tinh, lines }: { tinh: string; lines: HonourLine[] }) {
  return (
    <div className="reg">
      <DataTable
        bare
        name="Kết quả tìm trong Sổ vàng"
        rows={lines}
        rowKey={({ id }) => id}
        tight={false}
        columns={[
          { key: "no", head: "Số sổ", width: "76px", cell: ({ registerNo, paperNo }) => numberOf(registerNo, paperNo) },
          {
            key: "subject",
            head: "Được khen",
            names: true,
            cell: ({ decisionId, subjectName, now, post, unitName, blocName }) => (
              <>
                <Go href={`/${tinh}/khen-thuong/${decisionId}`}>{withNow(subjectName, now)}</Go>
                <Beside words={[post, unitName, blocName]} />
              </>
            ),
          },
          {
            key: "title",
            head: "Danh hiệu, hình thức",
            cell: ({ titleName, year, annulled }) => (
              <span>
                {annulled ? <s>{titleName}</s> : <b>{titleName}</b>}
                <br />
                <small className="num">Năm {year}</small>
              </span>
            ),
          },
          {
            key: "decision",
            head: "Quyết định",
            cell: ({ number, signedOn }) => (
              <span>
                <span className="nowrap">{number}</span>
                <br />
                <small className="nowrap num">ngày&nbsp;{dateWords(signedOn)}</small>
              </span>
            ),
          },
          {
            key: "state",
            head: "Hiệu lực",
            cell: ({ annulled, annulledBy, recovered }) =>
              annulled ? (
                <span>
                  <Chip kind="error" icon="ban">
                    Đã hủy bỏ
                  </Chip>
                  {annulledBy && (
                    <>
                      <br />
                      <small>{annulledBy}</small>
                    </>
                  )}
                  {recovered && (
                    <>
                      <br />
                      <small>Đã thu hồi hiện vật, tiền thưởng</small>
                    </>
                  )}
                </span>
              ) : (
                <Chip kind="done">Còn hiệu lực</Chip>
              ),
          },
        ]}
      />
    </div>
  );
}
