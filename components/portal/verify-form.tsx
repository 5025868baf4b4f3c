import { CodeForm } from "./code-form";

/** The code printed on a pledge, the number of a decision or a line of the register. */
export const VerifyForm = ({ tinh, typed, wrong }: { tinh: string; typed?: string | undefined; wrong?: string | undefined }) => (
  <CodeForm
    action={`/${tinh}/xac-minh`}
    name="Xác minh bằng mã"
    label="Mã xác minh hoặc số"
    hint="Mã ở cuối bản giao ước, số quyết định hoặc số vào Sổ vàng. Chữ hoa, chữ thường, dấu gạch nối đều được."
    submit="Xác minh"
    icon="shield"
    typed={typed}
    wrong={wrong}
  />
);
