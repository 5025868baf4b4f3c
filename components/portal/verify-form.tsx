import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Type the code printed on a pledge. A plain form: works without script. */
export function VerifyForm({ tinh, typed, wrong }: { tinh: string; typed?: string | undefined; wrong?: string | undefined }) {
  return (
    <form className="verifyform" action={`/${tinh}/xac-minh`} method="get" role="search" aria-label="Xác minh bằng mã">
      <div className={wrong ? "field is-wrong" : "field"}>
        <label className="label" htmlFor="ma">
          Mã xác minh hoặc số
        </label>
        <input
          className="input"
          id="ma"
          name="ma"
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={wrong ? "ma-goi-y ma-loi" : "ma-goi-y"}
          aria-invalid={wrong ? true : undefined}
        />
        <span className="hint" id="ma-goi-y">
          Mã ở cuối bản giao ước, số quyết định hoặc số vào Sổ vàng. Chữ hoa, chữ thường, dấu gạch nối đều được.
        </span>
        {wrong && (
          <span className="wrong" id="ma-loi">
            <Icon name="error" size="s" />
            <span>{wrong}</span>
          </span>
        )}
      </div>
      <Button type="submit" kind="primary" icon="shield">
        Xác minh
      </Button>
    </form>
  );
}
