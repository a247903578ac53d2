DATA LIST LIST ('|') NOTABLE /ESTU (F4.0) CUES (F5.0) CCAA (F2.0) TAMUNI (F1.0) ENTREV (F3.0) P1 (F2.0) P2_1 (F1.0) P2_2 (F1.0) P2_3 (F1.0) P2_4 (F1.0) P2_5 (F1.0) P2_5_OTRO (A60) P3_1 (F1.0) P3_2 (F1.0) P3_3 (F1.0) P4 (F2.0) P4_97_OTRO (A60) P5 (F1.0) P6 (F5.0) P7 (A120) P8 (F2.0) P9 (F1.0) PESO (F8.6).
BEGIN DATA
3611|1|1|1|201|99|0|0|0|0|0||0|0|0|0||1|99998||70|1|0.600000
3611|2|9|2|202|1|2|1|1|2|2||8|1|1|0||2|.||38|2|1.010000
3611|3|13|1|203|1|2|2|2|1|1|Funicular|2|1|4|0||9|.||64|4|1.420000
3611|4|1|2|204|1|2|1|2|1|1|taxi compartido|4|2|4|0||2|.||21|2|0.930000
3611|5|9|1|205|1|2|1|2|1|1|taxi compartido|2|2|2|0||1|99999|El precio, sobre todo|72|1|1.340000
3611|6|13|2|201|1|2|1|1|2|1|taxi compartido|8|2|3|0||1|20000||27|5|0.850000
3611|7|1|1|202|4|0|0|0|0|0||0|0|0|1||2|.|más metro|99|1|1.260000
3611|8|9|2|203|4|1|1|2|2|2||0|0|0|1||2|.|La frecuencia|76|9|0.770000
3611|9|13|1|204|1|2|1|2|2|2||2|2|3|0||1|10000|El precio, sobre todo|28|5|1.180000
3611|10|1|2|205|98|0|0|0|0|0||0|0|0|0||1|.||42|2|0.690000
3611|11|9|1|201|2|2|2|1|2|1|taxi compartido|6|4|3|0||1|10000||99|5|1.100000
3611|12|13|2|202|2|2|2|2|1|1|barca|1|8|3|0||9|.|La frecuencia|32|3|0.610000
3611|13|1|1|203|1|2|2|1|2|2||1|3|3|0||2|.|La frecuencia|49|2|1.020000
3611|14|9|2|204|3|1|1|2|2|2||4|2|1|0||1|8000||51|5|1.430000
3611|15|13|1|205|3|2|2|1|2|1|Funicular|2|8|2|0||2|.|El precio, sobre todo|49|9|0.940000
3611|16|1|2|201|4|0|0|0|0|0||0|0|0|97||1|30000||72|2|1.350000
3611|17|9|1|202|1|2|2|2|1|1|Funicular|8|2|8|0||2|.||67|5|0.860000
3611|18|13|2|203|3|2|2|2|1|2||2|3|3|0||2|.||87|2|1.270000
3611|19|1|1|204|2|1|2|1|1|2||9|9|3|0||2|12000|Nada|80|9|0.780000
3611|20|9|2|205|1|2|2|2|1|2||8|9|9|0||1|5000|más metro|21|4|1.190000
3611|21|13|1|201|2|2|2|2|1|2||2|2|2|0||1|20000|La frecuencia|50|3|0.700000
3611|22|1|2|202|3|2|1|2|2|1|taxi compartido|2|1|2|0||1|99998|El precio, sobre todo|66|2|1.110000
3611|23|9|1|203|2|2|2|1|2|1|Funicular|1|3|3|0||2|.||19|1|0.620000
3611|24|13|2|204|2|1|1|1|2|2||4|4|4|0||2|.|La frecuencia|58|9|1.030000
3611|25|1|1|205|3|1|2|2|1|2||2|2|1|0||1|20000||38|1|1.440000
3611|26|9|2|201|2|2|2|1|1|2||3|8|4|0||1|15000||24|5|0.950000
3611|27|13|1|202|99|0|0|0|0|0||0|0|0|0||2|.|La frecuencia|12|5|1.360000
3611|28|1|2|203|2|2|1|2|2|2||2|4|8|1||1|30000|El precio, sobre todo|60|9|0.870000
3611|29|9|1|204|3|2|2|2|1|2||9|4|2|0||1|99998||91|1|1.280000
3611|30|13|2|205|1|2|2|2|2|2||3|4|3|0||2|.|Nada|36|1|0.790000
3611|31|1|1|201|2|1|2|2|2|2||8|4|4|0||1|99998|más metro|26|2|1.200000
3611|32|9|2|202|2|2|1|2|1|2||9|2|8|0||2|.||51|4|0.710000
END DATA.
VARIABLE LABELS ESTU 'Número de estudio' CUES 'Número de cuestionario' CCAA 'Comunidad autónoma' TAMUNI 'Tamaño de municipio' ENTREV 'Entrevistador/a' P1 'Frecuencia de uso del transporte público' P2_1 'Medio usado en el último mes: Autobús urbano' P2_2 'Medio usado en el último mes: Metro' P2_3 'Medio usado en el último mes: Tranvía' P2_4 'Medio usado en el último mes: Cercanías' P2_5 'Medio usado en el último mes: Otro' P2_5_OTRO 'Medio usado: otro (literal)' P3_1 'Valoración: La puntualidad' P3_2 'Valoración: El precio' P3_3 'Valoración: La limpieza' P4 'Motivo para no usarlo' P4_97_OTRO 'Motivo: otro (literal)' P5 'Tiene coche' P6 'Kilómetros al año' P7 'Mejora (literal)' P8 'Edad' P9 'Situación laboral' PESO 'Ponderación'.
VALUE LABELS CCAA 1 'Andalucía' 9 'Cataluña' 13 'Madrid' /TAMUNI 1 'Hasta 50.000' 2 'Más de 50.000' /P1 1 'Todos o casi todos los días' 2 'Alguna vez a la semana' 3 'Menos a menudo' 4 'Nunca' 98 'N.S.' 99 'N.C.' /P2_1 0 'No procede' 1 'Sí' 2 'No' 9 'N.C.' /P2_2 0 'No procede' 1 'Sí' 2 'No' 9 'N.C.' /P2_3 0 'No procede' 1 'Sí' 2 'No' 9 'N.C.' /P2_4 0 'No procede' 1 'Sí' 2 'No' 9 'N.C.' /P2_5 0 'No procede' 1 'Sí' 2 'No' 9 'N.C.' /P3_1 0 'No procede' 1 'Muy mala' 2 'Mala' 3 'Buena' 4 'Muy buena' 8 'N.S.' 9 'N.C.' /P3_2 0 'No procede' 1 'Muy mala' 2 'Mala' 3 'Buena' 4 'Muy buena' 8 'N.S.' 9 'N.C.' /P3_3 0 'No procede' 1 'Muy mala' 2 'Mala' 3 'Buena' 4 'Muy buena' 8 'N.S.' 9 'N.C.' /P4 0 'No procede' 1 'Voy en coche' 2 'Voy a pie o en bicicleta' 3 'No hay parada cerca' 97 'Otro motivo' 98 'N.S.' 99 'N.C.' /P5 1 'Sí' 2 'No' 9 'N.C.' /P6 99998 'N.S.' 99999 'N.C.' /P8 99 'N.C.' /P9 1 'Trabaja' 2 'Jubilado o pensionista' 3 'En paro' 4 'Estudiante' 5 'Trabajo doméstico no remunerado' 9 'N.C.'.
MISSING VALUES P1 (98, 99) /P2_1 TO P2_5 (0, 9) /P3_1 TO P3_3 (0, 8, 9) /P4 (0, 98, 99) /P5 P9 (9) /P6 (99998, 99999) /P8 (99).
VARIABLE LEVEL P1 P4 P5 P9 (NOMINAL) P3_1 TO P3_3 (ORDINAL) P6 P8 (SCALE).
WEIGHT BY PESO.
SAVE OUTFILE="data.sav".
