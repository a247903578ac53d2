* Encoding: UTF-8.
* Lists every respondent whose data contradicts the questionnaire.
* Source: clinic-visits.md.
* Date: 2026-01-02 03:04 UTC.
* Engine: builtin.
* Questions: 60 (passed 60, failed 0, errors 0, not finished 0).
* Checked: 57, checked in part: 3, not checked: 0 (open points: 4).
* Line 623 of the source: The condition of D9 asks for the answer 77 of A1, which has no such answer.

* Question ID: qCountry.
* qCountry - In which country do you live?.
* asked: qCountry: answered by everybody.
* codes: qCountry: only the codes 33, 43, 44, 49.
TITLE "qCountry".
COMPUTE qc_asked = 0.
IF (SYSMIS(qCountry)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(qCountry) AND NOT ANY(VALUE(qCountry), 33, 43, 44, 49)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes qCountry.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: S1.
* S1 - How old are you?.
* asked: S1_1: answered by everybody.
* range: S1_1: at least 18, at most 85.
* decimals: S1_1: whole numbers only. (inferred: the export gives a count of digits and none behind the point).
TITLE "S1".
COMPUTE qc_asked = 0.
IF (SYSMIS(S1_1)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(S1_1) < 18 OR VALUE(S1_1) > 85) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (VALUE(S1_1) <> TRUNC(VALUE(S1_1))) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals S1_1.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: S2.
* S2 - Which of these describes you best?.
* asked: S2: answered by everybody.
* codes: S2: only the codes 1, 2, 98.
* otherSpecify: S2_98_other: filled exactly if S2 is 98.
TITLE "S2".
COMPUTE qc_asked = 0.
IF (SYSMIS(S2)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(S2) AND NOT ANY(VALUE(S2), 1, 2, 98)) qc_codes = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(S2) = 98 AND S2_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(S2) OR VALUE(S2) <> 98) AND S2_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_otherspecify S2 S2_98_other.
DELETE VARIABLES qc_asked qc_codes qc_otherspecify.

* Question ID: S3.
* S3 - In what kind of area do you live?.
* asked: S3: answered by everybody.
* codes: S3: only the codes 1–3.
* otherSpecify: S3_98_other: empty, since its answer screens out.
TITLE "S3".
COMPUTE qc_asked = 0.
IF (SYSMIS(S3)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(S3) AND NOT ANY(VALUE(S3), 1, 2, 3)) qc_codes = 1.
COMPUTE qc_otherspecify = 0.
IF (S3_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_otherspecify S3 S3_98_other.
DELETE VARIABLES qc_asked qc_codes qc_otherspecify.

* Question ID: S4.
* S4 - Which services have you used in the last twelve months?.
* multi: S4_1 … S4_99 (8 variables): each 0 or 1, at least 1 chosen.
* exclusive: S4_99: chosen alone or not at all.
* otherSpecify: S4_98_other: filled exactly if S4_98 is 1.
* screenOut: Nobody is left for whom S4_97 is 1: that screens out.
TITLE "S4".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(S4_1) = 1, VALUE(S4_2) = 1, VALUE(S4_3) = 1, VALUE(S4_4) = 1, VALUE(S4_5) = 1, VALUE(S4_98) = 1,
  VALUE(S4_97) = 1, VALUE(S4_99) = 1) = 0) qc_multi = 1.
DO REPEAT #S4 = S4_1 S4_2 S4_3 S4_4 S4_5 S4_98 S4_97 S4_99.
IF (SYSMIS(#S4) OR NOT ANY(VALUE(#S4), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(S4_99) = 1 AND (VALUE(S4_1) = 1 OR VALUE(S4_2) = 1 OR VALUE(S4_3) = 1 OR VALUE(S4_4) = 1 OR VALUE(S4_5) = 1 OR
  VALUE(S4_98) = 1 OR VALUE(S4_97) = 1)) qc_exclusive = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(S4_98) = 1 AND S4_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(S4_98) OR VALUE(S4_98) <> 1) AND S4_98_other <> "") qc_otherspecify = 1.
COMPUTE qc_screenout = 0.
IF (VALUE(S4_97) = 1) qc_screenout = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1 OR qc_otherspecify = 1 OR qc_screenout = 1).
LIST VARIABLES = respid qc_multi qc_exclusive qc_otherspecify qc_screenout S4_1 S4_2 S4_3 S4_4 S4_5 S4_98 S4_97 S4_99
  S4_98_other.
DELETE VARIABLES qc_multi qc_exclusive qc_otherspecify qc_screenout.

* Question ID: S5.
* S5 - Which of these have you done at least once?.
* multi: S5_1 … S5_99 (5 variables): each 0 or 1, at least 1 chosen.
* exclusive: S5_99: chosen alone or not at all.
* screenOut: Nobody is left for whom exactly 1 of S5_1 … S5_99 (5 variables) is 1 and S5_4 is 1: that screens out.
TITLE "S5".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(S5_1) = 1, VALUE(S5_2) = 1, VALUE(S5_3) = 1, VALUE(S5_4) = 1, VALUE(S5_99) = 1) = 0) qc_multi = 1.
DO REPEAT #S5 = S5_1 S5_2 S5_3 S5_4 S5_99.
IF (SYSMIS(#S5) OR NOT ANY(VALUE(#S5), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(S5_99) = 1 AND (VALUE(S5_1) = 1 OR VALUE(S5_2) = 1 OR VALUE(S5_3) = 1 OR VALUE(S5_4) = 1)) qc_exclusive = 1.
COMPUTE qc_screenout = 0.
IF (SUM(0, VALUE(S5_1) = 1, VALUE(S5_2) = 1, VALUE(S5_3) = 1, VALUE(S5_4) = 1, VALUE(S5_99) = 1) = 1 AND
  VALUE(S5_4) = 1) qc_screenout = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1 OR qc_screenout = 1).
LIST VARIABLES = respid qc_multi qc_exclusive qc_screenout S5_1 S5_2 S5_3 S5_4 S5_99.
DELETE VARIABLES qc_multi qc_exclusive qc_screenout.

* Question ID: S6.
* S6 - How often did you visit each of them in the last twelve months?.
* asked: S6_1, S6_2: answered by everybody.
* range: S6_1: at least 1, at most 365; S6_2: at least 0, at most 365.
* decimals: S6_1, S6_2: whole numbers only. (inferred: the export gives a count of digits and none behind the point).
TITLE "S6".
COMPUTE qc_asked = 0.
IF (SYSMIS(S6_1)) qc_asked = 1.
IF (SYSMIS(S6_2)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(S6_1) < 1 OR VALUE(S6_1) > 365) qc_range = 1.
IF (VALUE(S6_2) < 0 OR VALUE(S6_2) > 365) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (VALUE(S6_1) <> TRUNC(VALUE(S6_1))) qc_decimals = 1.
IF (VALUE(S6_2) <> TRUNC(VALUE(S6_2))) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals S6_1 S6_2.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: hTest.
* hTest - // hidden variable - which version is shown in a test?.
* codes: hTest: only the codes 1, 2.
TITLE "hTest".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(hTest) AND NOT ANY(VALUE(hTest), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes hTest.
DELETE VARIABLES qc_codes.

* Question ID: hQuotaRegion.
* hQuotaRegion - Region quota.
* Nothing to check: the questionnaire allows any value, and none.

* Question ID: A1.
* A1 - How satisfied were you with your last visit?.
* asked: A1: answered if S4_1 is 1 or S4_2 is 1 or S4_3 is 1, otherwise empty.
* codes: A1: only the codes 1–5.
TITLE "A1".
COMPUTE qc_asked = 0.
IF ((VALUE(S4_1) = 1 OR VALUE(S4_2) = 1 OR VALUE(S4_3) = 1) AND SYSMIS(A1)) qc_asked = 1.
IF (SUM(0, VALUE(S4_1) = 1, VALUE(S4_2) = 1, VALUE(S4_3) = 1) = 0 AND NOT SYSMIS(A1)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(A1) AND NOT ANY(VALUE(A1), 1, 2, 3, 4, 5)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes A1 S4_1 S4_2 S4_3.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: A2.
* A2 - Which of these mattered to you? Please choose at least two.
* multi: A2_1 … A2_98 (6 variables): each 0 or 1, at least 2 chosen.
* everyBox: A2_1 … A2_98 (6 variables): not all of them chosen. (inferred: who ticks every box, “other” among
  them, has not read them: a habit of the house).
* otherSpecify: A2_98_other: filled exactly if A2_98 is 1.
TITLE "A2".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(A2_1) = 1, VALUE(A2_2) = 1, VALUE(A2_3) = 1, VALUE(A2_4) = 1, VALUE(A2_5) = 1, VALUE(A2_98) = 1) < 2)
  qc_multi = 1.
DO REPEAT #A2 = A2_1 A2_2 A2_3 A2_4 A2_5 A2_98.
IF (SYSMIS(#A2) OR NOT ANY(VALUE(#A2), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_everybox = 0.
IF (VALUE(A2_1) = 1 AND VALUE(A2_2) = 1 AND VALUE(A2_3) = 1 AND VALUE(A2_4) = 1 AND VALUE(A2_5) = 1 AND
  VALUE(A2_98) = 1) qc_everybox = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(A2_98) = 1 AND A2_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(A2_98) OR VALUE(A2_98) <> 1) AND A2_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_everybox = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_multi qc_everybox qc_otherspecify A2_1 A2_2 A2_3 A2_4 A2_5 A2_98 A2_98_other.
DELETE VARIABLES qc_multi qc_everybox qc_otherspecify.

* Question ID: A3.
* A3 - Which three should be improved first?.
* multi: A3_1 … A3_5 (5 variables): each 0 or 1, exactly 3 chosen.
TITLE "A3".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(A3_1) = 1, VALUE(A3_2) = 1, VALUE(A3_3) = 1, VALUE(A3_4) = 1, VALUE(A3_5) = 1) < 3) qc_multi = 1.
IF (SUM(0, VALUE(A3_1) = 1, VALUE(A3_2) = 1, VALUE(A3_3) = 1, VALUE(A3_4) = 1, VALUE(A3_5) = 1) > 3) qc_multi = 1.
DO REPEAT #A3 = A3_1 A3_2 A3_3 A3_4 A3_5.
IF (SYSMIS(#A3) OR NOT ANY(VALUE(#A3), 0, 1)) qc_multi = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_multi = 1).
LIST VARIABLES = respid qc_multi A3_1 A3_2 A3_3 A3_4 A3_5.
DELETE VARIABLES qc_multi.

* Question ID: A4.
* A4 - How satisfied are you with each service?.
* rows: A4: each row is answered exactly if it was asked (A4_1 if S4_99 has an answer other than 1 and S4_1 is 1, and so
  on). (inferred: its rows have the codes and labels of S4, and it is asked depending on S4: each row is asked for the
  rows of S4 it stands for).
* codes: A4_1 … A4_98 (6 variables): only the codes 1–5.
* otherSpecify: A4_98_other: filled exactly if A4_98 > 0.
TITLE "A4".
COMPUTE qc_rows = 0.
DO REPEAT #S4 = S4_1 S4_2 S4_3 S4_4 S4_5
  /#A4 = A4_1 A4_2 A4_3 A4_4 A4_5.
IF (NOT SYSMIS(S4_99) AND VALUE(S4_99) <> 1 AND VALUE(#S4) = 1 AND SYSMIS(#A4)) qc_rows = 1.
END REPEAT.
DO REPEAT #S4 = S4_1 S4_2 S4_3 S4_4 S4_5 S4_98
  /#A4 = A4_1 A4_2 A4_3 A4_4 A4_5 A4_98.
IF ((SYSMIS(S4_99) OR VALUE(S4_99) = 1 OR SYSMIS(#S4) OR VALUE(#S4) <> 1) AND NOT SYSMIS(#A4)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A4 = A4_1 A4_2 A4_3 A4_4 A4_5 A4_98.
IF (NOT SYSMIS(#A4) AND NOT ANY(VALUE(#A4), 1, 2, 3, 4, 5)) qc_codes = 1.
END REPEAT.
COMPUTE qc_otherspecify = 0.
IF (VALUE(A4_98) > 0 AND A4_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(A4_98) OR VALUE(A4_98) <= 0) AND A4_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_rows qc_codes qc_otherspecify A4_1 A4_2 A4_3 A4_4 A4_5 A4_98 A4_98_other S4_99 S4_1 S4_2 S4_3
  S4_4 S4_5 S4_98.
DELETE VARIABLES qc_rows qc_codes qc_otherspecify.

* Question ID: A5.
* A5 - How likely are you to recommend it?.
* rows: A5: each row is answered exactly if it was asked (A5_1 if A4_1 > 3, and so on). (inferred: its rows have the
  codes and labels of A4, and it is asked depending on A4: each row is asked for the rows of A4 it stands for).
* codes: A5_1 … A5_5 (5 variables): only the codes 0–10.
TITLE "A5".
COMPUTE qc_rows = 0.
DO REPEAT #A4 = A4_1 A4_2 A4_3 A4_4 A4_5
  /#A5 = A5_1 A5_2 A5_3 A5_4 A5_5.
IF (VALUE(#A4) > 3 AND SYSMIS(#A5)) qc_rows = 1.
IF ((SYSMIS(#A4) OR VALUE(#A4) <= 3) AND NOT SYSMIS(#A5)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A5 = A5_1 A5_2 A5_3 A5_4 A5_5.
IF (NOT SYSMIS(#A5) AND NOT ANY(VALUE(#A5), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes A5_1 A5_2 A5_3 A5_4 A5_5 A4_1 A4_2 A4_3 A4_4 A4_5.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: A6.
* A6 - What would have to change for you to be satisfied?.
* rows: A6: each row is answered exactly if it was asked (A6_1 if A4_1 < 3, and so on).
* codes: A6_1 … A6_5 (5 variables): only the codes 1–3.
TITLE "A6".
COMPUTE qc_rows = 0.
DO REPEAT #A4 = A4_1 A4_2 A4_3 A4_4 A4_5
  /#A6 = A6_1 A6_2 A6_3 A6_4 A6_5.
IF (VALUE(#A4) < 3 AND SYSMIS(#A6)) qc_rows = 1.
IF ((SYSMIS(#A4) OR VALUE(#A4) >= 3) AND NOT SYSMIS(#A6)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A6 = A6_1 A6_2 A6_3 A6_4 A6_5.
IF (NOT SYSMIS(#A6) AND NOT ANY(VALUE(#A6), 1, 2, 3)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes A6_1 A6_2 A6_3 A6_4 A6_5 A4_1 A4_2 A4_3 A4_4 A4_5.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: A7.
* A7 - How often will you use it in the next twelve months?.
* rows: A7: each row is answered exactly if it was asked (A7_1 if S4_1 is 1, and so on).
* codes: A7_1 … A7_5 (5 variables): only the codes 1–3.
TITLE "A7".
COMPUTE qc_rows = 0.
IF (NOT SYSMIS(A7_4)) qc_rows = 1.
IF (NOT SYSMIS(A7_5)) qc_rows = 1.
DO REPEAT #S4 = S4_1 S4_2 S4_3
  /#A7 = A7_1 A7_2 A7_3.
IF (VALUE(#S4) = 1 AND SYSMIS(#A7)) qc_rows = 1.
IF ((SYSMIS(#S4) OR VALUE(#S4) <> 1) AND NOT SYSMIS(#A7)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A7 = A7_1 A7_2 A7_3 A7_4 A7_5.
IF (NOT SYSMIS(#A7) AND NOT ANY(VALUE(#A7), 1, 2, 3)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes A7_1 A7_2 A7_3 A7_4 A7_5 S4_1 S4_2 S4_3.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: A8.
* A8 - How important is each service to your family?.
* rows: A8: each row is answered exactly if it was asked (A8_2 if A4_2 > 3, and so on).
* codes: A8_1 … A8_5 (5 variables): only the codes 1–5.
TITLE "A8".
COMPUTE qc_rows = 0.
IF (SYSMIS(A8_1)) qc_rows = 1.
DO REPEAT #A4 = A4_2 A4_3 A4_4 A4_5
  /#A8 = A8_2 A8_3 A8_4 A8_5.
IF (VALUE(#A4) > 3 AND SYSMIS(#A8)) qc_rows = 1.
IF ((SYSMIS(#A4) OR VALUE(#A4) <= 3) AND NOT SYSMIS(#A8)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A8 = A8_1 A8_2 A8_3 A8_4 A8_5.
IF (NOT SYSMIS(#A8) AND NOT ANY(VALUE(#A8), 1, 2, 3, 4, 5)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes A8_1 A8_2 A8_3 A8_4 A8_5 A4_2 A4_3 A4_4 A4_5.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: A9.
* A9 - How well do you know each service?.
* rows: A9_1, A9_2, A9_3, A9_4: answered by everybody. A9_5: empty, since nobody is asked.
* codes: A9_1 … A9_5 (5 variables): only the codes 1–3.
TITLE "A9".
COMPUTE qc_rows = 0.
IF (NOT SYSMIS(A9_5)) qc_rows = 1.
DO REPEAT #A9 = A9_1 A9_2 A9_3 A9_4.
IF (SYSMIS(#A9)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #A9 = A9_1 A9_2 A9_3 A9_4 A9_5.
IF (NOT SYSMIS(#A9) AND NOT ANY(VALUE(#A9), 1, 2, 3)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes A9_1 A9_2 A9_3 A9_4 A9_5.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: B1.
* B1 - Of 100 euros that you spend on health, how much goes to each?.
* asked: B1_1, B1_2, B1_3, B1_4: answered by everybody.
* range: B1_1, B1_2, B1_3, B1_4: at least 0, at most 100.
* decimals: B1_1, B1_2, B1_3, B1_4: whole numbers only. (inferred: the export gives a count of digits and none behind
  the point).
* sum: B1_1, B1_2, B1_3, B1_4: add up to 100.
TITLE "B1".
COMPUTE qc_asked = 0.
DO REPEAT #B1 = B1_1 B1_2 B1_3 B1_4.
IF (SYSMIS(#B1)) qc_asked = 1.
END REPEAT.
COMPUTE qc_range = 0.
DO REPEAT #B1 = B1_1 B1_2 B1_3 B1_4.
IF (VALUE(#B1) < 0 OR VALUE(#B1) > 100) qc_range = 1.
END REPEAT.
COMPUTE qc_decimals = 0.
DO REPEAT #B1 = B1_1 B1_2 B1_3 B1_4.
IF (VALUE(#B1) <> TRUNC(VALUE(#B1))) qc_decimals = 1.
END REPEAT.
COMPUTE qc_sum = 0.
IF ((NOT SYSMIS(B1_1) OR NOT SYSMIS(B1_2) OR NOT SYSMIS(B1_3) OR NOT SYSMIS(B1_4)) AND SUM(0, VALUE(B1_1), VALUE(B1_2),
  VALUE(B1_3), VALUE(B1_4)) <> 100) qc_sum = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1 OR qc_sum = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals qc_sum B1_1 B1_2 B1_3 B1_4.
DELETE VARIABLES qc_asked qc_range qc_decimals qc_sum.

* Question ID: B2.
* B2 - How many minutes did each part of your last visit take?.
* rows: B2_1, B2_2, B2_3: answered if B2DK_1 is not 1, otherwise empty.
* dontKnow: B2_1, B2_2, B2_3: empty if B2DK is ticked.
* range: B2_1, B2_2, B2_3: at least 0, at most 600.
* decimals: B2_1, B2_2, B2_3: whole numbers only. (inferred: the export gives a count of digits and none behind the
  point).
TITLE "B2".
COMPUTE qc_rows = 0.
DO REPEAT #B2 = B2_1 B2_2 B2_3.
IF ((SYSMIS(B2DK_1) OR VALUE(B2DK_1) <> 1) AND SYSMIS(#B2)) qc_rows = 1.
END REPEAT.
COMPUTE qc_dontknow = 0.
DO REPEAT #B2 = B2_1 B2_2 B2_3.
IF (VALUE(B2DK_1) = 1 AND NOT SYSMIS(#B2)) qc_dontknow = 1.
END REPEAT.
COMPUTE qc_range = 0.
DO REPEAT #B2 = B2_1 B2_2 B2_3.
IF (VALUE(#B2) < 0 OR VALUE(#B2) > 600) qc_range = 1.
END REPEAT.
COMPUTE qc_decimals = 0.
DO REPEAT #B2 = B2_1 B2_2 B2_3.
IF (VALUE(#B2) <> TRUNC(VALUE(#B2))) qc_decimals = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_dontknow = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_rows qc_dontknow qc_range qc_decimals B2_1 B2_2 B2_3 B2DK_1.
DELETE VARIABLES qc_rows qc_dontknow qc_range qc_decimals.

* Question ID: B2DK.
* B2DK - Don't know.
* multi: B2DK_1: each 0 or 1.
TITLE "B2DK".
COMPUTE qc_multi = 0.
IF (SYSMIS(B2DK_1) OR NOT ANY(VALUE(B2DK_1), 0, 1)) qc_multi = 1.
TEMPORARY.
SELECT IF (qc_multi = 1).
LIST VARIABLES = respid qc_multi B2DK_1.
DELETE VARIABLES qc_multi.

* Question ID: B3.
* B3 - Please put these in order, the most important first.
* rank: B3_1, B3_2, B3_3, B3_4: ranks 1 to 4, each given once and without a gap.
TITLE "B3".
COMPUTE qc_rank = 0.
DO REPEAT #B3 = B3_1 B3_2 B3_3 B3_4.
IF (SYSMIS(#B3)) qc_rank = 1.
IF (NOT SYSMIS(#B3) AND NOT ANY(VALUE(#B3), 1, 2, 3, 4)) qc_rank = 1.
IF (VALUE(#B3) > SUM(NOT SYSMIS(B3_1), NOT SYSMIS(B3_2), NOT SYSMIS(B3_3), NOT SYSMIS(B3_4))) qc_rank = 1.
END REPEAT.
DO REPEAT #value = 1 2 3 4.
IF (SUM(0, VALUE(B3_1) = #value, VALUE(B3_2) = #value, VALUE(B3_3) = #value, VALUE(B3_4) = #value) > 1) qc_rank = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rank = 1).
LIST VARIABLES = respid qc_rank B3_1 B3_2 B3_3 B3_4.
DELETE VARIABLES qc_rank.

* Question ID: B4.
* B4 - Which three sources do you trust most? Please rank them.
* rank: B4_1 … B4_5 (5 variables): ranks 1 to 3, each given once and without a gap.
TITLE "B4".
COMPUTE qc_rank = 0.
IF (SUM(NOT SYSMIS(B4_1), NOT SYSMIS(B4_2), NOT SYSMIS(B4_3), NOT SYSMIS(B4_4), NOT SYSMIS(B4_5)) < 3) qc_rank = 1.
DO REPEAT #B4 = B4_1 B4_2 B4_3 B4_4 B4_5.
IF (NOT SYSMIS(#B4) AND NOT ANY(VALUE(#B4), 1, 2, 3)) qc_rank = 1.
IF (VALUE(#B4) > SUM(NOT SYSMIS(B4_1), NOT SYSMIS(B4_2), NOT SYSMIS(B4_3), NOT SYSMIS(B4_4), NOT SYSMIS(B4_5)))
  qc_rank = 1.
END REPEAT.
DO REPEAT #value = 1 2 3.
IF (SUM(0, VALUE(B4_1) = #value, VALUE(B4_2) = #value, VALUE(B4_3) = #value, VALUE(B4_4) = #value,
  VALUE(B4_5) = #value) > 1) qc_rank = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rank = 1).
LIST VARIABLES = respid qc_rank B4_1 B4_2 B4_3 B4_4 B4_5.
DELETE VARIABLES qc_rank.

* Question ID: B5.
* B5 - Why were you satisfied or dissatisfied?.
* asked: B5: answered if A1 > 3 or A1 < 3, otherwise empty.
TITLE "B5".
COMPUTE qc_asked = 0.
IF ((VALUE(A1) > 3 OR VALUE(A1) < 3) AND B5 = "") qc_asked = 1.
IF ((SYSMIS(A1) OR VALUE(A1) <= 3) AND (SYSMIS(A1) OR VALUE(A1) >= 3) AND B5 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked B5 A1.
DELETE VARIABLES qc_asked.

* Question ID: B6.
* B6 - Which words come to your mind when you think of a clinic?.
* asked: B6_1, B6_2: answered by everybody.
* openText: B6_1, B6_2: at least 4 characters.
TITLE "B6".
COMPUTE qc_asked = 0.
IF (B6_1 = "") qc_asked = 1.
IF (B6_2 = "") qc_asked = 1.
COMPUTE qc_opentext = 0.
IF (B6_1 <> "" AND LENGTH(RTRIM(B6_1)) < 4) qc_opentext = 1.
IF (B6_2 <> "" AND LENGTH(RTRIM(B6_2)) < 4) qc_opentext = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_opentext = 1).
LIST VARIABLES = respid qc_asked qc_opentext B6_1 B6_2.
DELETE VARIABLES qc_asked qc_opentext.

* Question ID: B7.
* B7 - Is there anything else you would like to tell us?.
* Nothing to check: the questionnaire allows any value, and none.

* Question ID: B8.
* B8 - How interested are you in these topics?.
* asked: B8_1, B8_2, B8_3, B8_98: answered by everybody. B8_98 may stay empty.
* codes: B8_1, B8_2, B8_3, B8_98: only the codes 1–5.
* otherSpecify: B8_98_other: filled exactly if B8_98 > 0.
TITLE "B8".
COMPUTE qc_asked = 0.
DO REPEAT #B8 = B8_1 B8_2 B8_3.
IF (SYSMIS(#B8)) qc_asked = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #B8 = B8_1 B8_2 B8_3 B8_98.
IF (NOT SYSMIS(#B8) AND NOT ANY(VALUE(#B8), 1, 2, 3, 4, 5)) qc_codes = 1.
END REPEAT.
COMPUTE qc_otherspecify = 0.
IF (VALUE(B8_98) > 0 AND B8_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(B8_98) OR VALUE(B8_98) <= 0) AND B8_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_otherspecify B8_1 B8_2 B8_3 B8_98 B8_98_other.
DELETE VARIABLES qc_asked qc_codes qc_otherspecify.

* Question ID: B9.
* B9 - How much do you agree with these statements?.
* asked: B9_1, B9_2, B9_3, B9_4: answered by everybody.
* codes: B9_1, B9_2, B9_3, B9_4: only the codes 1–5.
* straightline: B9: not the same answer in all 4 rows. (inferred: the survey flags straight-liners at this grid).
TITLE "B9".
COMPUTE qc_asked = 0.
DO REPEAT #B9 = B9_1 B9_2 B9_3 B9_4.
IF (SYSMIS(#B9)) qc_asked = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #B9 = B9_1 B9_2 B9_3 B9_4.
IF (NOT SYSMIS(#B9) AND NOT ANY(VALUE(#B9), 1, 2, 3, 4, 5)) qc_codes = 1.
END REPEAT.
COMPUTE qc_straightline = 0.
IF (VALUE(B9_2) = VALUE(B9_1) AND VALUE(B9_3) = VALUE(B9_1) AND VALUE(B9_4) = VALUE(B9_1)) qc_straightline = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_straightline = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_straightline B9_1 B9_2 B9_3 B9_4.
DELETE VARIABLES qc_asked qc_codes qc_straightline.

* Question ID: B10.
* B10 - What did you pay for your last visit, in euros?.
* asked: B10: answered by everybody.
* range: B10: more than 0, at most 5000.
* decimals: B10: at most 2 decimals.
TITLE "B10".
COMPUTE qc_asked = 0.
IF (SYSMIS(B10)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(B10) <= 0 OR VALUE(B10) > 5000) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (ABS(VALUE(B10) * 100 - RND(VALUE(B10) * 100)) > 0.00001) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals B10.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: B11.
* B11 - And what would have been fair, in euros?.
* asked: B11: answered by everybody.
* range: B11: at least 0, at most 5000.
* decimals: B11: at most 2 decimals.
TITLE "B11".
COMPUTE qc_asked = 0.
IF (SYSMIS(B11)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(B11) < 0 OR VALUE(B11) > 5000) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (ABS(VALUE(B11) * 100 - RND(VALUE(B11) * 100)) > 0.00001) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals B11.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: B12.
* B12 - Why is there a difference?.
* asked: B12: answered if B10 ≠ B11, otherwise empty.
TITLE "B12".
COMPUTE qc_asked = 0.
IF (VALUE(B10) <> VALUE(B11) AND B12 = "") qc_asked = 1.
IF ((SYSMIS(B10) OR SYSMIS(B11) OR VALUE(B10) = VALUE(B11)) AND B12 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked B12 B10 B11.
DELETE VARIABLES qc_asked.

* Question ID: C1.
* C1 - Do you have a European health insurance card?.
* asked: C1: answered if qCountry is 33, 43, 49, otherwise empty.
* codes: C1: only the codes 1, 2, 99.
TITLE "C1".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(qCountry), 33, 43, 49) AND SYSMIS(C1)) qc_asked = 1.
IF ((SYSMIS(qCountry) OR NOT ANY(VALUE(qCountry), 33, 43, 49)) AND NOT SYSMIS(C1)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C1) AND NOT ANY(VALUE(C1), 1, 2, 99)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C1 qCountry.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C2.
* C2 - Did you have to pay anything in advance?.
* asked: C2: answered if A1 is 1, 2 and S4_2 has an answer other than 1, otherwise empty. (inferred: where an answer
  that its condition asks about is missing, the condition is taken for not met).
* codes: C2: only the codes 1, 2.
TITLE "C2".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(A1), 1, 2) AND NOT SYSMIS(S4_2) AND VALUE(S4_2) <> 1 AND SYSMIS(C2)) qc_asked = 1.
IF ((SYSMIS(A1) OR NOT ANY(VALUE(A1), 1, 2) OR SYSMIS(S4_2) OR VALUE(S4_2) = 1) AND NOT SYSMIS(C2)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C2) AND NOT ANY(VALUE(C2), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C2 A1 S4_2.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C3.
* C3 - How did you pay for each service?.
* rows: C3: each row is answered exactly if it was asked (C3_1 if C2 is 1 and S4_1 is 1, and so on).
* codes: C3_1 … C3_5 (5 variables): only the codes 1–4.
TITLE "C3".
COMPUTE qc_rows = 0.
DO REPEAT #S4 = S4_1 S4_2 S4_3 S4_4 S4_5
  /#C3 = C3_1 C3_2 C3_3 C3_4 C3_5.
IF (VALUE(C2) = 1 AND VALUE(#S4) = 1 AND SYSMIS(#C3)) qc_rows = 1.
IF ((SYSMIS(C2) OR VALUE(C2) <> 1 OR SYSMIS(#S4) OR VALUE(#S4) <> 1) AND NOT SYSMIS(#C3)) qc_rows = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #C3 = C3_1 C3_2 C3_3 C3_4 C3_5.
IF (NOT SYSMIS(#C3) AND NOT ANY(VALUE(#C3), 1, 2, 3, 4)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rows = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_rows qc_codes C3_1 C3_2 C3_3 C3_4 C3_5 C2 S4_1 S4_2 S4_3 S4_4 S4_5.
DELETE VARIABLES qc_rows qc_codes.

* Question ID: C4.
* C4 - Have these costs been a burden to you?.
* asked: C4: answered if the sum of S6_1, S6_2 ≥ 5, otherwise empty.
* codes: C4: only the codes 1, 2.
TITLE "C4".
COMPUTE qc_asked = 0.
IF (SUM(0, VALUE(S6_1), VALUE(S6_2)) >= 5 AND SYSMIS(C4)) qc_asked = 1.
IF (SUM(0, VALUE(S6_1), VALUE(S6_2)) < 5 AND NOT SYSMIS(C4)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C4) AND NOT ANY(VALUE(C4), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C4 S6_1 S6_2.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C5.
* C5 - How many of your visits were planned, and how many were emergencies?.
* asked: C5_1: answered if C4 is answered, otherwise empty.
* range: C5_1: at least 0, at most 365.
* decimals: C5_1: whole numbers only. (inferred: the export gives a count of digits and none behind the point).
* validation: C5: the survey shows the error "C5E1" if C5_1 > S6_1 + S6_2.
TITLE "C5".
COMPUTE qc_asked = 0.
IF (NOT SYSMIS(C4) AND SYSMIS(C5_1)) qc_asked = 1.
IF (SYSMIS(C4) AND NOT SYSMIS(C5_1)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(C5_1) < 0 OR VALUE(C5_1) > 365) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (VALUE(C5_1) <> TRUNC(VALUE(C5_1))) qc_decimals = 1.
COMPUTE qc_validation = 0.
IF (NOT SYSMIS(C4) AND VALUE(C5_1) > VALUE(S6_1) + VALUE(S6_2)) qc_validation = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1 OR qc_validation = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals qc_validation C5_1 C4 S6_1 S6_2.
DELETE VARIABLES qc_asked qc_range qc_decimals qc_validation.

* Question ID: C6.
* C6 - You named another service. How did you hear of it?.
* asked: C6: answered if S4_98 is 1, otherwise empty.
TITLE "C6".
COMPUTE qc_asked = 0.
IF (VALUE(S4_98) = 1 AND C6 = "") qc_asked = 1.
IF ((SYSMIS(S4_98) OR VALUE(S4_98) <> 1) AND C6 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked C6 S4_98.
DELETE VARIABLES qc_asked.

* Question ID: C7.
* C7 - Would you like to have such a card?.
* asked: C7: answered if C1 is 2, otherwise empty.
* codes: C7: only the codes 1, 2.
TITLE "C7".
COMPUTE qc_asked = 0.
IF (VALUE(C1) = 2 AND SYSMIS(C7)) qc_asked = 1.
IF ((SYSMIS(C1) OR VALUE(C1) <> 2) AND NOT SYSMIS(C7)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C7) AND NOT ANY(VALUE(C7), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C7 C1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C8.
* C8 - Is it easy to use?.
* asked: C8: answered if C1 is 1, otherwise empty.
* codes: C8: only the codes 1, 2.
TITLE "C8".
COMPUTE qc_asked = 0.
IF (VALUE(C1) = 1 AND SYSMIS(C8)) qc_asked = 1.
IF ((SYSMIS(C1) OR VALUE(C1) <> 1) AND NOT SYSMIS(C8)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C8) AND NOT ANY(VALUE(C8), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C8 C1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C9.
* C9 - Do you have children?.
* asked: C9: answered by everybody.
* codes: C9: only the codes 1, 2.
TITLE "C9".
COMPUTE qc_asked = 0.
IF (SYSMIS(C9)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C9) AND NOT ANY(VALUE(C9), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C9.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C10.
* C10 - This question was taken out during fieldwork.
* asked: C10: empty, since nobody is asked.
* codes: C10: only the codes 1, 2.
TITLE "C10".
COMPUTE qc_asked = 0.
IF (NOT SYSMIS(C10)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C10) AND NOT ANY(VALUE(C10), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C10.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C11.
* C11 - How many of your children went to a clinic?.
* asked: C11: answered if C9 is 1, otherwise empty.
* codes: C11: only the codes 1–3.
TITLE "C11".
COMPUTE qc_asked = 0.
IF (VALUE(C9) = 1 AND SYSMIS(C11)) qc_asked = 1.
IF ((SYSMIS(C9) OR VALUE(C9) <> 1) AND NOT SYSMIS(C11)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C11) AND NOT ANY(VALUE(C11), 1, 2, 3)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C11 C9.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: C12.
* C12 - Who went with them?.
* asked: C12: answered if C11 is 2, 3, otherwise empty.
* codes: C12: only the codes 1, 2.
TITLE "C12".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(C11), 2, 3) AND SYSMIS(C12)) qc_asked = 1.
IF ((SYSMIS(C11) OR NOT ANY(VALUE(C11), 2, 3)) AND NOT SYSMIS(C12)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(C12) AND NOT ANY(VALUE(C12), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes C12 C11.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: hS1.
* hS1 - // hidden - age bands of S1.
* codes: hS1: only the codes 1–3.
* derived: hS1: agrees with S1. (inferred: it is named after S1 and its answers have the labels of S1).
TITLE "hS1".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(hS1) AND NOT ANY(VALUE(hS1), 1, 2, 3)) qc_codes = 1.
COMPUTE qc_derived = 0.
IF (VALUE(hS1) = 1 AND (SYSMIS(S1_1) OR VALUE(S1_1) < 18 OR VALUE(S1_1) > 34)) qc_derived = 1.
IF (VALUE(hS1) = 2 AND (SYSMIS(S1_1) OR VALUE(S1_1) < 35 OR VALUE(S1_1) > 59)) qc_derived = 1.
IF (VALUE(S1_1) >= 18 AND VALUE(S1_1) <= 34 AND (SYSMIS(hS1) OR VALUE(hS1) <> 1)) qc_derived = 1.
IF (VALUE(S1_1) >= 35 AND VALUE(S1_1) <= 59 AND (SYSMIS(hS1) OR VALUE(hS1) <> 2)) qc_derived = 1.
IF (VALUE(hS1) = 3 AND (SYSMIS(S1_1) OR VALUE(S1_1) < 60)) qc_derived = 1.
IF (VALUE(S1_1) >= 60 AND (SYSMIS(hS1) OR VALUE(hS1) <> 3)) qc_derived = 1.
TEMPORARY.
SELECT IF (qc_codes = 1 OR qc_derived = 1).
LIST VARIABLES = respid qc_codes qc_derived hS1 S1_1.
DELETE VARIABLES qc_codes qc_derived.

* Question ID: hS4.
* hS4 - // hidden - services of S4, for quotas.
* multi: hS4_1, hS4_2, hS4_3: each 0 or 1.
* derived: hS4: agrees with S4. (inferred: it is named after S4 and its answers have the labels of S4).
TITLE "hS4".
COMPUTE qc_multi = 0.
DO REPEAT #hS4 = hS4_1 hS4_2 hS4_3.
IF (SYSMIS(#hS4) OR NOT ANY(VALUE(#hS4), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_derived = 0.
DO REPEAT #hS4 = hS4_1 hS4_2 hS4_3
  /#S4 = S4_1 S4_2 S4_3.
IF (NOT SYSMIS(#hS4) AND VALUE(#S4) = 1 AND VALUE(#hS4) <> 1) qc_derived = 1.
IF (VALUE(#hS4) = 1 AND (SYSMIS(#S4) OR VALUE(#S4) <> 1)) qc_derived = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_derived = 1).
LIST VARIABLES = respid qc_multi qc_derived hS4_1 hS4_2 hS4_3 S4_1 S4_2 S4_3.
DELETE VARIABLES qc_multi qc_derived.

* Question ID: hAgeGroup.
* hAgeGroup - // hidden - set from S1.
* codes: hAgeGroup: only the codes 1–3.
* derived: hAgeGroup: as the survey’s code sets it (hAgeGroup = 1 if S1_1 < 35, and so on).
TITLE "hAgeGroup".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(hAgeGroup) AND NOT ANY(VALUE(hAgeGroup), 1, 2, 3)) qc_codes = 1.
COMPUTE qc_derived = 0.
IF (VALUE(S1_1) < 35 AND (SYSMIS(hAgeGroup) OR VALUE(hAgeGroup) <> 1)) qc_derived = 1.
IF (VALUE(S1_1) >= 35 AND VALUE(S1_1) < 60 AND (SYSMIS(hAgeGroup) OR VALUE(hAgeGroup) <> 2)) qc_derived = 1.
IF (VALUE(S1_1) >= 35 AND VALUE(S1_1) >= 60 AND (SYSMIS(hAgeGroup) OR VALUE(hAgeGroup) <> 3)) qc_derived = 1.
TEMPORARY.
SELECT IF (qc_codes = 1 OR qc_derived = 1).
LIST VARIABLES = respid qc_codes qc_derived hAgeGroup S1_1.
DELETE VARIABLES qc_codes qc_derived.

* Question ID: hPath.
* hPath - // hidden - drawn at random.
* codes: hPath: only the codes 1, 2.
* NOT CHECKED, line 513: Math.random() - chance is only known in the interview.
* NOT CHECKED, line 513: f('hPath').set(String(1 + Math.floor(Math.random() * 2))) - what this changes in the interview
  is not known.
TITLE "hPath".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(hPath) AND NOT ANY(VALUE(hPath), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes hPath.
DELETE VARIABLES qc_codes.

* Question ID: hStart.
* hStart - interviewStart.
* Nothing to check: the questionnaire allows any value, and none.

* Question ID: D1.
* D1 - Where did you see information on each service?.
* multi: D1_1_1 … D1_2_3 (6 variables): each 0 or 1, at least 1 chosen.
TITLE "D1".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(D1_1_1) = 1, VALUE(D1_1_2) = 1, VALUE(D1_1_3) = 1, VALUE(D1_2_1) = 1, VALUE(D1_2_2) = 1,
  VALUE(D1_2_3) = 1) = 0) qc_multi = 1.
DO REPEAT #D1 = D1_1_1 D1_1_2 D1_1_3 D1_2_1 D1_2_2 D1_2_3.
IF (SYSMIS(#D1) OR NOT ANY(VALUE(#D1), 0, 1)) qc_multi = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_multi = 1).
LIST VARIABLES = respid qc_multi D1_1_1 D1_1_2 D1_1_3 D1_2_1 D1_2_2 D1_2_3.
DELETE VARIABLES qc_multi.

* Question ID: D2.
* D2 - When was your last visit?.
* Nothing to check: the questionnaire allows any value, and none.

* Question ID: D3.
* D3 - The doctor said: "It's nothing." Did you believe it? Say "yes" or "no".
* asked: D3: answered by everybody.
* codes: D3: only the codes 1–3.
TITLE "D3".
COMPUTE qc_asked = 0.
IF (SYSMIS(D3)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D3) AND NOT ANY(VALUE(D3), 1, 2, 3)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes D3.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: D4.
* D4 - Wie möchten Sie benachrichtigt werden? – 您希望如何收到通知？ 📮.
* multi: D4_1 … D4_99 (5 variables): each 0 or 1, at least 1 chosen.
* exclusive: D4_99: chosen alone or not at all.
TITLE "D4".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(D4_1) = 1, VALUE(D4_2) = 1, VALUE(D4_3) = 1, VALUE(D4_4) = 1, VALUE(D4_99) = 1) = 0) qc_multi = 1.
DO REPEAT #D4 = D4_1 D4_2 D4_3 D4_4 D4_99.
IF (SYSMIS(#D4) OR NOT ANY(VALUE(#D4), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(D4_99) = 1 AND (VALUE(D4_1) = 1 OR VALUE(D4_2) = 1 OR VALUE(D4_3) = 1 OR VALUE(D4_4) = 1)) qc_exclusive = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1).
LIST VARIABLES = respid qc_multi qc_exclusive D4_1 D4_2 D4_3 D4_4 D4_99.
DELETE VARIABLES qc_multi qc_exclusive.

* Question ID: D5.
* D5 - Please read this carefully. In part 1 of the consent form the clinic explains how it keeps what you have told it,
  for how long, and whom you can ask to delete it. In part 2 of the consent form the clinic explains how it keeps what
  you….
* asked: D5: answered by everybody.
* codes: D5: only the code 1.
TITLE "D5".
COMPUTE qc_asked = 0.
IF (SYSMIS(D5)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D5) AND VALUE(D5) <> 1) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes D5.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: D6.
* D6 - How can we reach you?.
* asked: D6_1: answered if D4_2 is 1, otherwise empty.
TITLE "D6".
COMPUTE qc_asked = 0.
IF (VALUE(D4_2) = 1 AND D6_1 = "") qc_asked = 1.
IF ((SYSMIS(D4_2) OR VALUE(D4_2) <> 1) AND D6_1 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked D6_1 D4_2.
DELETE VARIABLES qc_asked.

* Question ID: D7.
* D7 - Would you come back to this clinic?.
* codes: D7: only the codes 1, 2.
* NOT CHECKED, line 601: f('A1').label() - label() of this value is only known in the interview.
TITLE "D7".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D7) AND NOT ANY(VALUE(D7), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes D7.
DELETE VARIABLES qc_codes.

* Question ID: D8.
* D8 - Which leaflet did you like better?.
* codes: D8: only the codes 1, 2.
* NOT CHECKED, line 612: PickLeaflet(2) - in PickLeaflet(): chance is only known in the interview.
TITLE "D8".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D8) AND NOT ANY(VALUE(D8), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes D8.
DELETE VARIABLES qc_codes.

* Question ID: D9.
* D9 - How did you find the waiting room?.
* asked: D9: answered if A1 is 1, 77, otherwise empty.
* codes: D9: only the codes 1, 2.
TITLE "D9".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(A1), 1, 77) AND SYSMIS(D9)) qc_asked = 1.
IF ((SYSMIS(A1) OR NOT ANY(VALUE(A1), 1, 77)) AND NOT SYSMIS(D9)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D9) AND NOT ANY(VALUE(D9), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes D9 A1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: qThanks.
* qThanks - Text of the last page.
* Nothing to check: the questionnaire allows any value, and none.

* Question ID: D11.
* D11 - Which other services do you know? One to each line.
* openList: D11_1, D11_2, D11_3: the first is filled where it is asked, and none is filled behind an empty one.
TITLE "D11".
COMPUTE qc_openlist = 0.
IF (D11_1 = "") qc_openlist = 1.
IF (D11_2 <> "" AND D11_1 = "") qc_openlist = 1.
IF (D11_3 <> "" AND D11_2 = "") qc_openlist = 1.
TEMPORARY.
SELECT IF (qc_openlist = 1).
LIST VARIABLES = respid qc_openlist D11_1 D11_2 D11_3.
DELETE VARIABLES qc_openlist.

* Question ID: surveyLOI.
* surveyLOI - minutes.
* platform: surveyLOI: filled, at least 0. (inferred: the survey platform fills it so in delivered data).
TITLE "surveyLOI".
COMPUTE qc_platform = 0.
IF (SYSMIS(surveyLOI)) qc_platform = 1.
IF (VALUE(surveyLOI) < 0) qc_platform = 1.
TEMPORARY.
SELECT IF (qc_platform = 1).
LIST VARIABLES = respid qc_platform surveyLOI.
DELETE VARIABLES qc_platform.
