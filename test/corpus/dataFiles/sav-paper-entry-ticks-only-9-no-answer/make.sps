DATA LIST LIST ('|') NOTABLE /lfdnr (F4.0) clerk (F1.0) entered (DATE11) branch (F1.0) F1 (F1.0) F2_1 (F1.0) F2_2 (F1.0) F2_3 (F1.0) F2_4 (F1.0) F2_5 (F1.0) F2_6 (F1.0) F2_6_other (A100) F3_1 (F1.0) F3_2 (F1.0) F3_3 (F1.0) F3_4 (F1.0) F4 (F3.0) F5 (F1.0) F5_6_other (A100) F6 (F1.0) F7_1 (F1.0) F7_2 (F1.0) F7_3 (F1.0) F7_4 (F1.0) F7_5 (F1.0) F8 (F1.0) F9 (F4.0) F10 (A200) age (F3.0).
BEGIN DATA
1|1|18-MAY-2026|1|9|.|.|.|.|.|.||.|.|.|.|.|.||1|.|1|2|.|3|3|1948||78
2|1|18-MAY-2026|2|9|.|.|.|.|.|.||.|.|.|.|.|.||1|1|.|3|2|.|3|9999||.
3|1|18-MAY-2026|3|2|1|.|.|.|.|.||3|3|3|2|19|.||2|1|.|2|3|.|3|1944||82
4|1|18-MAY-2026|1|4|.|.|.|.|.|.||.|.|.|.|12|2||1|2|3|.|.|1|1|1941||85
5|1|18-MAY-2026|2|3|.|1|.|.|1|.||2|2|2|4|32|.||1|.|3|1|2|.|1|1982||44
6|1|18-MAY-2026|3|4|.|.|.|.|.|.||.|.|.|.|.|3||1|.|.|3|1|2|3|1962||64
7|1|18-MAY-2026|1|1|.|.|1|.|1|1|meet people|3|6|2|1|27|.||2|.|.|2|3|1|2|1965||61
8|1|18-MAY-2026|2|2|1|1|.|.|.|.||1|4|3|1|53|.||2|.|.|1|2|3|3|9999||.
9|1|18-MAY-2026|3|1|1|1|1|.|1|.||3|1|3|3|999|.||2|.|2|.|3|1|3|2006||20
10|1|18-MAY-2026|1|2|1|.|.|.|.|1|photo copier|3|2|4|3|17|.||2|1|2|.|.|3|3|1962||64
11|1|19-MAY-2026|2|2|.|1|.|.|.|1|with my kids|2|1|3|4|23|.||2|.|2|3|1|.|3|9999|Thank you for asking|.
12|1|19-MAY-2026|3|1|.|.|.|.|.|.||3|4|2|9|46|.||1|1|.|.|3|2|1|1953|More large print please|73
13|1|19-MAY-2026|1|4|.|.|.|.|.|.||.|.|.|.|.|6|I cannot climb the stairs|1|3|1|.|.|2|2|1983||43
14|1|19-MAY-2026|2|2|1|1|.|.|.|.||2|3|1|4|35|.||1|.|1|.|2|3|1|1959||67
15|1|19-MAY-2026|3|1|1|1|.|.|.|.||1|3|4|3|18|.||2|.|2|1|3|.|3|1698|More large print please|.
16|1|19-MAY-2026|1|3|1|.|.|1|1|.||4|2|2|3|25|.||2|2|3|1|.|.|3|2005||21
17|1|19-MAY-2026|2|2|1|.|.|1|.|.||9|1|4|2|47|.||1|2|1|.|3|.|1|1967||59
18|2|19-MAY-2026|3|1|.|.|1|1|.|.||3|1|3|3|7|.||2|.|.|3|1|2|3|1979|Open on Sundays!|47
19|2|19-MAY-2026|1|2|.|.|.|.|1|1|photo copier|3|4|3|2|46|.||1|1|.|1|2|.|2|1979|Open on Sundays!|47
20|2|19-MAY-2026|2|1|1|1|1|1|.|1|photo copier|2|1|3|4|18|.||1|2|.|1|3|.|1|1978||48
21|2|20-MAY-2026|3|1|1|1|.|1|1|.||3|2|3|2|19|.||1|3|.|2|.|1|2|1973|More large print please|53
22|2|20-MAY-2026|1|3|1|.|.|.|.|.||1|1|2|4|7|2||2|.|.|3|2|1|9|1959||67
23|2|20-MAY-2026|2|3|1|.|.|1|.|.||2|1|2|1|22|.||1|.|2|.|1|3|3|1966||60
24|2|20-MAY-2026|3|1|1|1|.|.|1|1|with my kids|4|2|1|1|47|.||2|1|3|2|.|.|2|2003|Thank you for asking|23
25|2|20-MAY-2026|1|2|1|1|1|.|1|.||3|1|1|3|44|.||1|.|2|1|3|.|9|1987||39
26|2|20-MAY-2026|2|2|.|1|1|.|.|.||2|4|1|2|54|.||3|1|3|.|.|2|3|1981|More large print please|45
27|2|20-MAY-2026|3|2|1|.|.|.|1|.||4|4|3|9|15|.||2|.|3|.|2|1|2|1995||31
28|2|20-MAY-2026|1|2|1|1|1|1|.|1||1|4|2|3|43|.||1|.|.|3|2|1|3|1988||38
29|2|20-MAY-2026|2|9|.|.|.|.|.|.||.|.|.|.|.|.||2|.|.|3|1|2|2|1967||59
30|2|20-MAY-2026|3|1|1|1|1|1|1|.||2|3|3|2|3|.||1|.|.|3|1|2|9|1976||50
END DATA.
VARIABLE LABELS lfdnr 'Number of the sheet' clerk 'Entered by' entered 'Date of entry' branch 'Branch library' F1 'How often do you visit the library?' F2_1 'What do you do there?: borrow books' F2_2 'What do you do there?: read newspapers' F2_3 'What do you do there?: study or work' F2_4 'What do you do there?: use the computers' F2_5 'What do you do there?: visit events' F2_6 'What do you do there?: something else' F2_6_other 'What do you do there? - text' F3_1 'How do you rate the library?: opening hours' F3_2 'How do you rate the library?: choice of books' F3_3 'How do you rate the library?: advice' F3_4 'How do you rate the library?: rooms' F4 'How many books did you borrow in the past 12 months?' F5 'Why do you never visit it?' F5_6_other 'Why do you never visit it? - text' F6 'Do you use the e-library?' F7_1 'Please give the three most important items a number, 1 for the most important: longer hours' F7_2 'Please give the three most important items a number, 1 for the most important: new books' F7_3 'Please give the three most important items a number, 1 for the most important: a café' F7_4 'Please give the three most important items a number, 1 for the most important: quiet rooms' F7_5 'Please give the three most important items a number, 1 for the most important: events' F8 'Your sex' F9 'Your year of birth' F10 'Remarks' age 'Age (computed)'.
VALUE LABELS clerk 1 'M.K.' 2 'S.B.' /branch 1 'Central' 2 'North' 3 'Harbour' /F1 1 'every week' 2 'every month' 3 'less often' 4 'never' 9 'no answer' /F2_1 1 'ticked' /F2_2 1 'ticked' /F2_3 1 'ticked' /F2_4 1 'ticked' /F2_5 1 'ticked' /F2_6 1 'ticked' /F3_1 1 'very good' 2 'good' 3 'fair' 4 'poor' 9 'no answer' /F3_2 1 'very good' 2 'good' 3 'fair' 4 'poor' 9 'no answer' /F3_3 1 'very good' 2 'good' 3 'fair' 4 'poor' 9 'no answer' /F3_4 1 'very good' 2 'good' 3 'fair' 4 'poor' 9 'no answer' /F4 999 'REFUSED' /F5 1 'too far away' 2 'no interest' 3 'I buy my books' 6 'other reason' 9 'no answer' /F6 1 'yes' 2 'no' 9 'no answer' /F8 1 'female' 2 'male' 3 'diverse' 9 'no answer' /F9 9999 'REFUSED'.
MISSING VALUES F1 F3_1 TO F3_4 F5 F6 F8 (9) /F4 (999) /F9 (9999).
VARIABLE LEVEL F1 F5 F6 F8 (NOMINAL) F3_1 TO F3_4 (ORDINAL) F4 F9 age (SCALE).
SAVE OUTFILE="data.sav".
