-- "Khối trưởng", "Cụm phó": an office is named after what it leads (lib/blocs/words.ts). A second name beside that one was shown nowhere.
alter table province_setting drop column head_label, drop column deputy_label;
