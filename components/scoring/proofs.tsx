import { Icon } from "@/components/ui/icon";
import { dateWords } from "@/lib/provinces/dates";
import { fileHref } from "@/lib/storage/words";
import type { Proof } from "@/lib/scoring/check-queries";

/** Documents of one item; a file that stands elsewhere too is a question, not a verdict. */
export function Proofs({ tinh, proofs, asked, ask = false }: { tinh: string; proofs: Proof[]; asked: boolean; /** Whether the same file elsewhere is pointed out. */ ask?: boolean }) {
  if (proofs.length === 0) return <span className="meta">{asked ? "Chưa có minh chứng" : "Không yêu cầu"}</span>;
  return (
    <ul className="proofs">
      {proofs.map((it) => (
        <li key={it.id}>
          {it.fileUseId && !it.sealed ? <a className="file" href={fileHref(tinh, it.fileUseId)} target="_blank" rel="noreferrer"><b>Tệp</b><span>{it.title}</span></a> : <span>{it.title}</span>}
          <span className="meta num">{[it.number && `Số ${it.number}`, it.issuedOn && `ngày ${dateWords(it.issuedOn)}`, it.issuer, it.items > 1 && `dùng cho ${it.items} tiêu chí`].filter(Boolean).join(", ")}</span>
          {it.secret && <span className="meta"><Icon name="lock" size="s" /> Tài liệu mật, kiểm tra tại đơn vị</span>}
          {it.sealed && <span className="meta"><Icon name="lock" size="s" /> Tệp đã niêm phong</span>}
          {ask && it.again > 0 && <span className="warn-line"><Icon name="warn" size="s" /> Cùng tệp này còn là minh chứng ở {it.again} chỗ khác, xem có tính trùng không.</span>}
        </li>
      ))}
    </ul>
  );
}
