import { Letterhead } from "@/components/layout/letterhead";
import { ROOMS } from "@/lib/portal/rooms";

type Shown = { officialName: string; accent: string; crest?: string | undefined; responsible: string | null };

/** The head of the portal and of signed-in pages as it would be, on light and on dark paper. Nothing in it can be pressed. */
export const FacePreview = ({ tinh, shown }: { tinh: string; shown: Shown }) => (
  <div className="cols-even">
    {(
      [
        ["light", "Nền sáng"],
        ["dark", "Nền tối"],
      ] as const
    ).map(([theme, words]) => (
      <figure key={theme} className="face-preview" data-theme={theme} data-accent={shown.accent}>
        <figcaption>{words}</figcaption>
        <div className="face-preview__page" inert>
          <div className="phead">
            <Letterhead province={shown.officialName} body="Cổng thi đua, khen thưởng" href={`/${tinh}`} crest={shown.crest} />
          </div>
          <div className="pnav">
            <ul>
              {ROOMS.slice(0, 4).map(({ path, label }, at) => (
                <li key={label}>
                  <a href={`/${tinh}${path}`} aria-current={at === 0 ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <div className="top">
            <Letterhead province={shown.officialName} href={`/${tinh}/viec`} crest={shown.crest} />
          </div>
          {shown.responsible && <p className="meta">Chịu trách nhiệm nội dung: {shown.responsible}</p>}
        </div>
      </figure>
    ))}
  </div>
);
