import { Panel } from "@/components/ui/panel";
import { type Guide, PICTURE } from "@/lib/desk/guide/guide";
import { ROOM_WORDS } from "@/lib/desk/guide/rooms";

/** What one role does in the year, with pictures from the demo; prints as it stands. */
export function GuideView({ guide, rooms }: { guide: Guide; rooms: string[] }) {
  return (
    <div className="guide">
      <ol className="guide__parts">
        {guide.parts.map(({ when, title, does, picture }) => (
          <li key={title}>
            <p className="meta num">{when}</p>
            <h2>{title}</h2>
            <ul>
              {does.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            {picture && (
              <figure>
                <img src={`/huong-dan/${picture.file}`} alt={picture.alt} width={PICTURE.width} height={PICTURE.height} loading="lazy" />
                <figcaption className="meta">{picture.alt}. Ảnh chụp dữ liệu mẫu.</figcaption>
              </figure>
            )}
          </li>
        ))}
      </ol>
      <Panel
        title="Các mục ở cột bên trái"
        foot="Trên điện thoại các mục ở cuối màn hình và trong Tất cả. Bấm Ctrl K để đến nhanh một mục."
      >
        <dl className="guide__rooms">
          {rooms.map((room) => (
            <div key={room}>
              <dt>{room}</dt>
              <dd>{ROOM_WORDS[room]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}
