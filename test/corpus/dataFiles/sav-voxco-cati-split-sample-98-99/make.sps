DATA LIST LIST ('|') NOTABLE /ResId (F10.0) CallResult (F2.0) Attempts (F2.0) IntID (F5.0) LANG (A2) REGION (F1.0) DateInt (DATE11) Length (F6.1) SPLIT (F2.0) Q1_1 (F1.0) Q1_2 (F1.0) Q1_3 (F1.0) Q1_4 (F1.0) Q1_97 (F1.0) Q1_98 (F1.0) Q1_99 (F1.0) Q1_97_other (A100) Q2 (F2.0) Q3 (A200) Q4 (F2.0) Q5 (F2.0) Q6_1 (F2.0) Q6_2 (F2.0) Q6_3 (F2.0) Q6_4 (F2.0) Q7 (F2.0) Q8 (F8.0) Q9 (F8.0) Q10 (F8.0) Q11 (F8.0) Q12 (F2.0) Q12_97_other (A100) WEIGHT (F8.4).
BEGIN DATA
310004|1|1|4100|EN|1|14-SEP-2026|8.0|1|0|0|1|1|1|0|0|by letter|3|Nothing to add|1|.|1|4|4|1|1|1|2|99|1996|99||0.7000
310017|1|2|4101|EN|2|14-SEP-2026|8.7|2|0|0|1|0|0|0|0||4||.|2|3|2|3|3|1|5|2|1|1978|1||1.0700
310030|1|3|4102|FR|3|14-SEP-2026|9.4|2|0|0|1|1|0|0|0||2|Took forty minutes|.|98|4|1|2|3|2|.|99|.|1946|1||0.8400
310043|1|4|4103|EN|1|14-SEP-2026|10.1|1|0|1|0|0|0|0|0||4||1|.|4|3|3|3|2|.|2|1|1946|2||1.2100
310056|1|5|4104|EN|2|14-SEP-2026|10.8|1|0|1|0|1|0|0|0||1|They passed me on|1|1|3|3|4|1|1|4|2|1|1968|1||0.9800
310069|1|6|4105|EN|3|15-SEP-2026|11.5|2|1|1|1|1|1|0|0|through a councillor|3||.|1|1|4|3|2|1|4|3|1|1947|1||0.7500
310082|1|1|4106|EN|1|15-SEP-2026|12.2|2|1|1|1|1|0|0|0||2|Wrong office|.|1|3|1|4|2|2|.|2|1|1960|1||1.1200
310095|1|2|4100|FR|2|15-SEP-2026|12.9|1|0|0|1|0|0|1|0||1|Nobody called back|99|.|1|1|3|2|1|6|5|2|1946|1||0.8900
310108|1|3|4101|EN|3|15-SEP-2026|13.6|1|0|1|0|0|1|0|0|by letter|3||1|.|1|99|98|98|1|7|4|1|2000|1||1.2600
310121|2|4|4102|EN|1|15-SEP-2026|8.0|1|1|0|1|0|1|0|0|by letter|1|Took forty minutes|1|.|.|.|.|.|.|.|.|.|.|.||.
310134|1|5|4103|EN|2|16-SEP-2026|8.7|2|0|1|0|0|0|0|0||3||.|2|2|3|1|2|2|.|2|1|2006|2||0.8000
310147|1|6|4104|EN|3|16-SEP-2026|9.4|1|0|0|1|0|0|0|0||3||.|.|1|4|3|1|2|.|5|99|1989|2||1.1700
310160|1|1|4105|FR|1|16-SEP-2026|10.1|2|0|1|0|0|0|0|0||2|Nobody called back|.|98|3|2|1|3|1|7|99|.|2002|2||0.9400
310173|1|2|4106|EN|2|16-SEP-2026|10.8|2|0|0|0|0|0|1|0||.||.|1|1|2|2|99|1|3|99|.|1957|99||0.7100
310186|1|3|4100|EN|3|16-SEP-2026|11.5|2|1|0|0|0|0|0|0||2|Wrong office|.|98|2|4|1|3|1|9|2|0|1997|2||1.0800
310199|1|4|4101|EN|1|16-SEP-2026|12.2|1|0|1|0|0|0|0|0||1|Wrong office|1|.|1|4|4|2|1|1|2|1|1996|1||0.8500
310212|2|5|4102|EN|2|16-SEP-2026|12.9|1|0|1|0|0|0|0|0||98||2|.|3|4|3|3|.|.|.|.|.|.||.
310225|1|6|4103|FR|3|16-SEP-2026|13.6|1|0|0|0|1|0|0|0||1|Wrong office|2|.|4|3|3|1|1|4|4|99|1999|1||0.9900
310238|1|1|4104|EN|1|17-SEP-2026|8.0|1|0|1|0|1|1|0|0|by letter|4||1|.|4|3|4|1|1|7|5|3|1970|97||0.7600
310251|1|2|4105|EN|2|17-SEP-2026|8.7|1|1|1|1|0|0|0|0||2|Took forty minutes|1|.|3|1|3|98|2|.|4|99|1974|1||1.1300
310264|1|3|4106|EN|3|17-SEP-2026|9.4|2|1|1|0|1|0|0|0||3||.|2|2|3|2|3|99|.|2|1|2005|1||0.9000
310277|5|4|4100|EN|1|17-SEP-2026|10.1|2|.|.|.|.|.|.|.||.||.|.|.|.|.|.|.|.|.|.|.|.||.
310290|1|5|4101|FR|2|17-SEP-2026|10.8|1|1|0|0|1|0|0|0||3||1|.|1|3|2|2|1|99|2|0|9999|1||1.0400
310303|1|6|4102|EN|3|17-SEP-2026|11.5|2|0|1|0|1|0|0|0||3||.|1|3|4|4|1|99|.|99|.|1955|2||0.8100
310316|1|1|4103|EN|1|17-SEP-2026|12.2|2|0|0|0|1|0|0|0||4||.|2|4|3|5|2|1|6|1|.|1995|2||1.1800
310329|1|2|4104|EN|2|18-SEP-2026|12.9|2|0|1|0|1|0|0|0||4||.|2|2|4|3|1|2|.|3|99|9999|1||0.9500
310342|1|3|4105|EN|3|18-SEP-2026|13.6|1|1|0|1|0|0|0|0||1|Nobody called back|99|.|1|1|1|4|1|6|6|2|1945|97|co-operative|0.7200
310355|2|4|4106|FR|1|18-SEP-2026|8.0|1|0|1|1|1|0|0|0||3||.|.|.|.|.|.|.|.|.|.|.|.||.
310368|1|5|4100|EN|2|18-SEP-2026|8.7|2|0|0|0|0|1|0|0|by letter|3||.|2|3|4|1|3|2|.|3|0|1957|1||0.8600
310381|1|6|4101|EN|3|18-SEP-2026|9.4|2|1|1|0|0|0|0|0||1|Wrong office|.|1|3|2|4|3|1|6|1|1|2006|2||1.2300
310394|1|1|4102|EN|1|18-SEP-2026|10.1|1|1|1|0|0|0|0|0||1|Nobody called back|99|.|3|4|2|1|1|4|6|3|1974|2||1.0000
310407|5|2|4103|EN|2|19-SEP-2026|10.8|1|.|.|.|.|.|.|.||.||.|.|.|.|.|.|.|.|.|.|.|.||.
310420|1|3|4104|FR|3|19-SEP-2026|11.5|2|1|1|0|0|0|0|0||4||.|1|1|3|3|3|2|.|3|2|2003|1||1.1400
310433|1|4|4105|EN|1|19-SEP-2026|12.2|1|1|0|0|0|0|0|0||.||1|.|99|1|3|2|2|.|6|0|1947|1||0.9100
310446|1|5|4106|EN|2|19-SEP-2026|12.9|1|1|1|0|0|0|0|0||2|Took forty minutes|2|.|3|3|3|1|99|.|4|2|2000|99||1.2800
310459|1|6|4100|EN|3|19-SEP-2026|13.6|1|0|1|1|0|0|0|0||2|They passed me on|2|.|1|2|2|4|99|.|2|0|1966|1||1.0500
310472|1|1|4101|EN|1|19-SEP-2026|8.0|1|1|0|0|1|0|0|0||1|Wrong office|98|.|3|2|2|3|1|2|1|.|1898|2||0.8200
310485|1|2|4102|FR|2|19-SEP-2026|8.7|1|0|0|1|1|0|0|0||4||2|.|1|1|99|99|1|1|2|99|1983|2||1.1900
310498|1|3|4103|EN|3|19-SEP-2026|9.4|2|0|1|0|0|0|0|0||1|They passed me on|.|1|3|1|1|3|2|.|3|2|2001|2||0.9600
310511|1|4|4104|EN|1|19-SEP-2026|10.1|1|0|0|0|0|0|1|0||.||2|.|2|1|3|2|1|4|5|0|1997|2||0.7300
END DATA.
VARIABLE LABELS ResId 'Respondent number' CallResult 'Final call result' Attempts 'Number of attempts' IntID 'Interviewer' LANG 'Language of interview' REGION 'Region from sample' DateInt 'Date of interview' Length 'Length (minutes)' SPLIT 'Version of the questionnaire' Q1_1 'Q1. Phone' Q1_2 'Q1. In person' Q1_3 'Q1. Email' Q1_4 'Q1. City app' Q1_97 'Q1. Other' Q1_98 'Q1. Don''t know' Q1_99 'Q1. Refused' Q1_97_other 'In which of these ways have you contacted the city in the past year? - text' Q2 'How satisfied were you with the last contact?' Q3 'Why were you not satisfied?' Q4 'Should the city keep property taxes as they are?' Q5 'Should the city keep property taxes as they are, even if services are cut?' Q6_1 'Q6. Snow removal' Q6_2 'Q6. Waste collection' Q6_3 'Q6. Libraries' Q6_4 'Q6. Public transit' Q7 'Do you use public transit?' Q8 'On how many days a week?' Q9 'How many people live in your household?' Q10 'How many of them are under 18?' Q11 'In which year were you born?' Q12 'Do you own or rent your home?' Q12_97_other 'Do you own or rent your home? - text' WEIGHT 'Weight'.
VALUE LABELS CallResult 1 'Complete' 2 'Partial, broken off' 3 'Appointment' 4 'Disqualified' 5 'Quota full' /LANG 'EN' 'English' 'FR' 'French' /REGION 1 'North' 2 'Centre' 3 'South' /SPLIT 1 'A' 2 'B' /Q1_1 0 'No' 1 'Yes' /Q1_2 0 'No' 1 'Yes' /Q1_3 0 'No' 1 'Yes' /Q1_4 0 'No' 1 'Yes' /Q1_97 0 'No' 1 'Yes' /Q1_98 0 'No' 1 'Yes' /Q1_99 0 'No' 1 'Yes' /Q2 1 'Very dissatisfied' 2 'Somewhat dissatisfied' 3 'Somewhat satisfied' 4 'Very satisfied' 98 'Don''t know' 99 'Refused' /Q4 1 'Yes' 2 'No' 98 'Don''t know' 99 'Refused' /Q5 1 'Yes' 2 'No' 98 'Don''t know' 99 'Refused' /Q6_1 1 'Poor' 2 'Fair' 3 'Good' 4 'Excellent' 98 'Don''t know' 99 'Refused' /Q6_2 1 'Poor' 2 'Fair' 3 'Good' 4 'Excellent' 98 'Don''t know' 99 'Refused' /Q6_3 1 'Poor' 2 'Fair' 3 'Good' 4 'Excellent' 98 'Don''t know' 99 'Refused' /Q6_4 1 'Poor' 2 'Fair' 3 'Good' 4 'Excellent' 98 'Don''t know' 99 'Refused' /Q7 1 'Yes' 2 'No' 99 'Refused' /Q8 98 'DK' 99 'Refused' /Q9 99 'Refused' /Q10 99 'Refused' /Q11 9999 'Refused' /Q12 1 'Own' 2 'Rent' 97 'Other' 99 'Refused'.
MISSING VALUES Q2 Q4 Q5 Q8 Q12 (98, 99) /Q6_1 TO Q6_4 (98, 99) /Q7 Q9 Q10 (99) /Q11 (9999).
VARIABLE LEVEL Q2 Q4 Q5 Q7 Q12 (NOMINAL) Q8 Q9 Q10 Q11 (SCALE).
SAVE OUTFILE="data.sav".
