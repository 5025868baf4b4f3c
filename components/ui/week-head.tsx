const WEEK = [
  ["T2", "Thứ Hai"],
  ["T3", "Thứ Ba"],
  ["T4", "Thứ Tư"],
  ["T5", "Thứ Năm"],
  ["T6", "Thứ Sáu"],
  ["T7", "Thứ Bảy"],
  ["CN", "Chủ Nhật"],
] as const;

/** The seven columns of a month. */
export const WeekHead = () => (
  <thead>
    <tr>
      {WEEK.map(([sign, name]) => (
        <th key={sign} scope="col" abbr={name}>
          {sign}
        </th>
      ))}
    </tr>
  </thead>
);
