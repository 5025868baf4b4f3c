/** The commonest passwords of eight letters and more, as lists of leaks and Vietnamese habits have them; lower case, without marks. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 0123456789 01234567 87654321 987654321 0987654321 12341234 123123123 123321123 11223344 1122334455 12121212 147258369 147852369 159753456
  147896325 123654789 789456123 741852963 963852741 135792468 112233445566 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qazxsw2 qazwsxedc zaq12wsx 1q2w3e4r5t6y qwertyui qwertyuiop
  qwerty123 qwerty1234 qwerty12345 qwer1234 asdf1234 asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 password password1 password12 password123 password1234 password@123 passw0rd p@ssw0rd p@ssword
  p@ssw0rd1 p@ssw0rd123 p@ssword123 pass1234 admin123 admin1234 admin@123 admin123456 administrator root1234 user1234 welcome1 welcome123 changeme changeme123 letmein1 iloveyou iloveyou1
  iloveyou2 sunshine princess football baseball superman batman123 trustno1 michael1 jennifer computer internet samsung1 samsung123 liverpool chelsea1 arsenal1 manunited abc12345 abcd1234
  abc123456 abcd12345 abcde12345 abcdefgh abcdefghi abc@1234 abc@12345 abc@123456 abcd@1234 abc123!@# aa123456 aa123456@ a1234567 a12345678 a123456789 aaaaaaaa qqqqqqqq zzzzzzzz 123456aa
  123456aa@ 123456a@ 123456aA@ 123456abc 123456abcd 123456qwe 123qweasd 123qwe!@# qwe123456 !@#$%^&* 1234567a 12345678a 123456789a matkhau1 matkhau12 matkhau123 matkhau1234 matkhau@123
  matkhaumoi matkhau2024 matkhau2025 matkhau2026 vietnam1 vietnam123 vietnam@123 vietnam2024 vietnam2025 vietnam2026 hanoi123 hanoi1234 hanoi@123 saigon123 tphcm123 danang123
  cantho123 phutho123 laocai123 haiphong1 vinhphuc1 vinhphuc123 yenbai123 anhyeuem emyeuanh anhyeuem1 anhyeuem123 emyeuanh1 yeuemnhieu yeuanhnhieu nhoemnhieu khongbiet khongbiet1 khongco123
  toiyeuvietnam tinhyeu1 tinhyeu123 hoilamgi laokhongbiet batngo123 tuananh1 tuananh123 ngoclan1 minhanh1 minhanh123 nguyenvan nguyenvana nguyenvana123 thiduakhenthuong thidua123
  thidua2024 thidua2025 thidua2026 khenthuong khenthuong123 tdkt1234 tdkt2024 tdkt2025 tdkt2026 ubnd1234 ubnd@123 ubnd2025 ubnd2026 congchuc1 congchuc123 vanphong1 vanphong123 sonoivu1
  sonoivu123 noivu123 noivu@123 chinhphu1 nhanuoc123 hochiminh hochiminh1 bacho1905 bacho1890 dienbienphu 19051890 02091945 30041975 19081945 22121944 03021930`
    .split(/\s+/)
    .map((one) => one.toLowerCase()),
);
