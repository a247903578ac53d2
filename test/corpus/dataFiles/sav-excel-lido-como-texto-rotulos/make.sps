DATA LIST LIST ('|') NOTABLE /Carimbo (DATETIME20) ID_Resposta (A8) Situacao (A14) Canal (A10) S1 (A4) P1 (A27) P2_1 (A4) P2_2 (A4) P2_3 (A4) P2_4 (A4) P2_97 (A4) P2_97_outro (A40) P3_1 (A9) P3_2 (A9) P3_3 (A9) P4 (F8.0) P5 (A23) P6_1 (F1.0) P6_2 (F1.0) P6_3 (F1.0) P6_4 (F1.0) P7_1 (A4) P7_2 (A4) P7_3 (A4) P7_99 (A4) P8 (F2.0) P9 (A18) P10 (A60).
BEGIN DATA
01-APR-2026 09:00:00|R-1210|Completo|WhatsApp|Sim|Toda semana|Não|Não|Não|Sim|Não||Ótima|Ótima|Ruim|35||2|4|3|1|Sim|Sim|Sim|Não|6|Prefiro não dizer|não
01-APR-2026 10:37:17|R-1219|Completo|E-mail|Sim|Uma ou duas vezes por mês|Não|Sim|Sim|Não|Não||Não sei|Ótima|Ruim|15||3|4|1|2|Não|Sim|Sim|Não|3|Prefiro não dizer|
01-APR-2026 12:14:34|R-1228|Completo|QR Code|Sim|Toda semana|Não|Sim|Não|Sim|Não||Não sei|Boa|Ótima|200||2|1|3|4|Sim|Sim|Sim|Não|4|Feminino|
01-APR-2026 13:51:51|R-1237|Completo|WhatsApp|Sim|Nunca||||||||||.|Prefiro o supermercado|2|3|1|4|Sim|Sim|Sim|Não|3|Feminino|Mais barracas
02-APR-2026 15:28:08|R-1246|Desqualificado|E-mail|Não|||||||||||.||.|.|.|.|||||.||
02-APR-2026 17:05:25|R-1255|Completo|QR Code|Sim|Mais raramente|Não|Não|Sim|Sim|Não||Boa|Ótima|Boa|90||1|4|3|2|Sim|Sim|Sim|Não|5|Feminino|
02-APR-2026 10:22:42|R-1264|Completo|WhatsApp|Sim|Nunca||||||||||.|Fica longe|2|4|3|1|Sim|Não|Não|Sim|5|Prefiro não dizer|
02-APR-2026 11:59:59|R-1273|Completo|E-mail|Sim|Nunca||||||||||.|Não tenho tempo|.|2|1|3|Não|Não|Não|Sim|2|Masculino|não
03-APR-2026 13:36:16|R-1282|Completo|QR Code|Sim|Uma ou duas vezes por mês|Não|Não|Sim|Sim|Não||Ótima|Ruim|Ótima|20||3|1|2|4|Não|Sim|Não|Não|1|Feminino|Gosto muito
03-APR-2026 15:13:33|R-1291|Completo|WhatsApp|Sim|Uma ou duas vezes por mês|Não|Não|Não|Não|Sim|pão caseiro|Ruim|Ruim|Ruim|40||2|1|3|4|Não|Não|Não|Sim|2|Prefiro não dizer|
03-APR-2026 16:50:50|R-1300|Completo|E-mail|Sim|Uma ou duas vezes por mês|Não|Não|Não|Sim|Sim||Ótima|Ótima|Regular|75||2|1|3|4|Sim|Sim|Não|Não|5|Prefiro não dizer|Abrir mais cedo, às 6h
03-APR-2026 10:07:07|R-1309|Completo|QR Code|Sim|Nunca||||||||||.|Prefiro o supermercado|4|3|1|2|Sim|Não|Sim|Não|5|Prefiro não dizer|Abrir mais cedo, às 6h
04-APR-2026 11:44:24|R-1318|Desqualificado|WhatsApp|Não|||||||||||.||.|.|.|.|||||.||
04-APR-2026 13:21:41|R-1327|Completo|E-mail|Sim|Toda semana|Não|Não|Não|Sim|Sim|pão caseiro|Ótima|Ruim|Ótima|4000||4|1|3|2|Sim|Sim|Sim|Não|6|Prefiro não dizer|
04-APR-2026 14:58:58|R-1336|Completo|QR Code|Sim|Nunca||||||||||.|Prefiro o supermercado|1|3|4|2|Sim|Sim|Sim|Não|4|Masculino|
04-APR-2026 16:35:15|R-1345|Completo|WhatsApp|Sim|Nunca||||||||||.||2|3|1|4|Sim|Sim|Não|Não|2|Prefiro não dizer|não
05-APR-2026 09:52:32|R-1354|Completo|E-mail|Sim|Mais raramente|Não|Sim|Não|Sim|Não||Ruim|Ótima|Não sei|120||1|2|3|4|Não|Sim|Sim|Não|4|Feminino|Mais barracas
05-APR-2026 11:29:49|R-1363|Completo|QR Code|Sim|Mais raramente|Sim|Sim|Não|Sim|Não||Boa|Não sei|Ótima|40||2|4|3|1|Sim|Sim|Não|Não|3|Feminino|não
05-APR-2026 13:06:06|R-1372|Completo|WhatsApp|Sim|Toda semana|Sim|Não|Sim|Sim|Não||Ótima|Ruim|Boa|35||4|3|1|2|Sim|Sim|Sim|Não|6|Prefiro não dizer|
05-APR-2026 14:43:23|R-1381|Completo|E-mail|Sim|Toda semana|Não|Não|Sim|Não|Não||Boa|Regular|Ótima|35||1|3|2|4|Não|Não|Sim|Não|1|Feminino|
06-APR-2026 16:20:40|R-1390|Incompleto|QR Code|Sim|Uma ou duas vezes por mês|Não|Não|Não|Não|Sim|pão caseiro||||.||.|.|.|.|||||.||
06-APR-2026 09:37:57|R-1399|Completo|WhatsApp|Sim|Nunca||||||||||.|É cara|2|3|1|4|Não|Sim|Sim|Não|5|Feminino|
06-APR-2026 11:14:14|R-1408|Completo|E-mail|Sim|Mais raramente|Não|Sim|Não|Não|Não||Boa|Ótima|Ruim|75||3|4|2|1|Não|Sim|Sim|Não|4|Feminino|
06-APR-2026 12:51:31|R-1417|Completo|QR Code|Sim|Nunca||||||||||.|Prefiro o supermercado|4|2|1|3|Não|Sim|Sim|Não|6|Feminino|
07-APR-2026 14:28:48|R-1426|Completo|WhatsApp|Sim|Uma ou duas vezes por mês|Não|Sim|Sim|Não|Sim|Pastel|Ótima||Boa|40||1|3|4|2|Não|Sim|Não|Não|3|Prefiro não dizer|
07-APR-2026 16:05:05|R-1435|Completo|E-mail|Sim|Toda semana|Não|Não|Não|Não|Sim|flores e mudas|Boa|Ótima|Regular|200||1|2|4|3|Não|Não|Sim|Não|6|Masculino|Gosto muito
07-APR-2026 09:22:22|R-1444|Completo|QR Code|Sim|Toda semana|Sim|Não|Não|Não|Não||Ótima|Boa|Boa|20||3|4|2|1|Não|Não|Não|Sim|1|Feminino|
07-APR-2026 10:59:39|R-1453|Incompleto|WhatsApp|Sim|Uma ou duas vezes por mês|Não|Não|Sim|Não|Sim|flores e mudas|Ótima|Regular|Boa|60||.|.|.|.|||||.||
08-APR-2026 12:36:56|R-1462|Completo|E-mail|Sim|Mais raramente|Sim|Não|Sim|Sim|Não||Não sei|Boa|Ruim|20||1|3|2|4|Não|Não|Sim|Não|4|Feminino|
08-APR-2026 14:13:13|R-1471|Completo|QR Code|Sim|Uma ou duas vezes por mês|Não|Sim|Não|Sim|Sim|flores e mudas|Ruim|Não sei|Não sei|60||2|1|3|4|Não|Não|Não|Sim|5|Prefiro não dizer|
08-APR-2026 15:50:30|R-1480|Completo|WhatsApp|Sim|Nunca|Sim|Sim|Não|Não|Não|||||.|Fica longe|3|1|2|4|Sim|Sim|Sim|Não|2|Masculino|
08-APR-2026 09:07:47|R-1489|Completo|E-mail|Sim|Mais raramente|Sim|Não|Não|Não|Não||Boa|Ótima|Ruim|15||3|2|4|1|Sim|Sim|Não|Não|5|Feminino|
09-APR-2026 10:44:04|R-1498|Completo|QR Code|Sim|Nunca||||||||||.|É cara|4|2|1|3|Sim|Não|Não|Não|6|Prefiro não dizer|
09-APR-2026 12:21:21|R-1507|Completo|WhatsApp|Não|Mais raramente|Sim|Não|Não|Não|Não||Regular|Regular|Ruim|200||1|2|3|4|Sim|Sim|Sim|Não|5|Prefiro não dizer|
END DATA.
VARIABLE LABELS Carimbo 'Carimbo de data/hora' ID_Resposta 'ID da resposta' Situacao 'Situação' Canal 'Canal' S1 'Você mora nesta cidade?' P1 'Com que frequência você compra na feira?' P2_1 'O que você costuma comprar? [Frutas]' P2_2 'O que você costuma comprar? [Verduras]' P2_3 'O que você costuma comprar? [Queijo, ovos]' P2_4 'O que você costuma comprar? [Peixe]' P2_97 'O que você costuma comprar? [Outro (qual?)]' P2_97_outro 'O que você costuma comprar? [Outro (qual?)] texto' P3_1 'Como você avalia a feira? [Preço]' P3_2 'Como você avalia a feira? [Variedade]' P3_3 'Como você avalia a feira? [Limpeza]' P4 'Quanto você gastou na última vez, em reais?' P5 'Por que você nunca compra na feira?' P6_1 'Ordene o que é mais importante ao comprar comida [Preço]' P6_2 'Ordene o que é mais importante ao comprar comida [Qualidade]' P6_3 'Ordene o que é mais importante ao comprar comida [Origem]' P6_4 'Ordene o que é mais importante ao comprar comida [Atendimento]' P7_1 'Em que dias você poderia vir à feira? [Quarta]' P7_2 'Em que dias você poderia vir à feira? [Sábado]' P7_3 'Em que dias você poderia vir à feira? [Domingo]' P7_99 'Em que dias você poderia vir à feira? [Nenhum]' P8 'Quantas pessoas moram na sua casa?' P9 'Qual é o seu sexo?' P10 'Deixe aqui a sua sugestão'.
SAVE OUTFILE="data.sav".
