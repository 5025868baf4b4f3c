import { PrintButton } from "@/components/layout/print-button";
import { Button } from "@/components/ui/button";
import type { Chosen } from "@/lib/council/honours/certificates/chosen";
import type { PrintPage } from "@/lib/council/honours/certificates/queries";

/** Which template, which lines, in what words; a plain form, so the address says what is printed. */
export function PrintChoice({ it, asked }: { it: PrintPage; asked: Chosen }) {
  return (
    <form className="panel panel__body printchoice" role="search" aria-label="Chọn để in">
      <label className="field">
        <span className="label">Mẫu in</span>
        <select className="input" name="mau" defaultValue={asked.template?.id}>
          {it.templates.map(({ id, name, widthMm, heightMm }) => (
            <option key={id} value={id}>
              {name} ({widthMm} × {heightMm} mm)
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">In cho</span>
        <select className="input" name="dong" defaultValue={asked.line}>
          <option value="">Tất cả {it.lines.filter(({ annulled }) => !annulled).length} dòng còn hiệu lực</option>
          {it.lines
            .filter(({ annulled }) => !annulled)
            .map(({ id, name, titleName }) => (
              <option key={id} value={id}>
                {name}, {titleName}
              </option>
            ))}
        </select>
      </label>
      <label className="field wide">
        <span className="label">Thành tích</span>
        <textarea className="input" name="thanhtich" rows={2} defaultValue={asked.achievement} />
        <span className="hint">Chữ {"{năm}"} được thay bằng năm khen thưởng của từng dòng.</span>
      </label>
      <label className="field">
        <span className="label">Máy in lệch: dịch sang phải (mm)</span>
        <input
          className="input input--num"
          name="sangphai"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={String(asked.shift.x).replace(".", ",")}
        />
      </label>
      <label className="field">
        <span className="label">Dịch xuống dưới (mm)</span>
        <input
          className="input input--num"
          name="xuongduoi"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={String(asked.shift.y).replace(".", ",")}
        />
      </label>
      <div className="acts">
        <Button type="submit" icon="eye">
          Xem lại
        </Button>
        <PrintButton />
      </div>
    </form>
  );
}
