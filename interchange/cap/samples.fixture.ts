const head = '<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">'

/** Five messages as other programs write them, invented: what is usual, and each corner of the schema once. */
export const samples: Readonly<Record<string, string>> = {
  'says only what one must': `${head}
  <identifier>TM-1</identifier><sender>avisos@tamarela.example</sender><sent>2026-03-02T09:00:00-06:00</sent>
  <status>Test</status><msgType>Alert</msgType><scope>Public</scope>
</alert>`,
  'is in two languages': `${head}
  <identifier>TM-2</identifier>
  <sender>avisos@tamarela.example</sender>
  <sent>2026-03-02T15:00:00-00:00</sent>
  <status>Actual</status>
  <msgType>Alert</msgType>
  <source>Servicio de montaña</source>
  <scope>Restricted</scope>
  <restriction>Solo para quienes responden &amp; coordinan</restriction>
  <code>IPAWSv1.0</code>
  <code>otro</code>
  <note>&lt;sin nota&gt;</note>
  <incidents>crecida "río Amara"</incidents>
  <info>
    <language>es-TM</language>
    <category>Met</category>
    <category>Safety</category>
    <event>Crecida</event>
    <responseType>Prepare</responseType>
    <responseType>Evacuate</responseType>
    <urgency>Expected</urgency>
    <severity>Severe</severity>
    <certainty>Likely</certainty>
    <audience>Alcaldías</audience>
    <eventCode><valueName>SAME</valueName><value>FLW</value></eventCode>
    <effective>2026-03-02T09:00:00-06:00</effective>
    <onset>2026-03-02T18:00:00-06:00</onset>
    <expires>2026-03-03T09:00:00-06:00</expires>
    <senderName>Servicio de montaña de Tamarela</senderName>
    <headline>Crecida del río Amara</headline>
    <description>Línea una.
Línea dos.</description>
    <instruction>Suban a terreno alto.</instruction>
    <web>https://tamarela.example/crecida</web>
    <contact>avisos@tamarela.example</contact>
    <parameter><valueName>nivel</valueName><value>4.2 m</value></parameter>
    <resource>
      <resourceDesc>mapa</resourceDesc><mimeType>image/png</mimeType><size>7000</size>
      <uri>mapa.png</uri><digest>da39a3ee5e6b4b0d3255bfef95601890afd80709</digest>
    </resource>
    <area>
      <areaDesc>Valle del Amara</areaDesc>
      <polygon>1.5,-20.25 1.5,-20 2,-20 1.5,-20.25</polygon>
      <circle>1.75,-20.1 12.5</circle>
      <geocode><valueName>municipio</valueName><value>0101</value></geocode>
      <altitude>500</altitude><ceiling>1500.5</ceiling>
    </area>
  </info>
  <info>
    <category>Met</category><event>Flood</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
  </info>
</alert>`,
  'updates two earlier ones': `${head}
  <identifier>TM-3</identifier><sender>avisos@tamarela.example</sender><sent>2026-03-02T10:00:00+05:30</sent>
  <status>Exercise</status><msgType>Update</msgType><scope>Private</scope>
  <addresses>"Instituto de la Niñez" centro@tamarela.example</addresses>
  <references>avisos@tamarela.example,TM-1,2026-03-02T09:00:00-06:00
    avisos@tamarela.example,TM-2,2026-03-02T15:00:00-00:00</references>
  <info><category>Other</category><event>Simulacro</event><urgency>Unknown</urgency><severity>Unknown</severity><certainty>Unknown</certainty></info>
</alert>`,
  'cancels, with a prefix and sections of characters': `<?xml version='1.0'?>
<!-- Otro programa escribe así. -->
<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
  <cap:identifier>TM-4</cap:identifier><cap:sender>avisos@tamarela.example</cap:sender>
  <cap:sent>2026-12-31T23:59:59+14:00</cap:sent><cap:status>Actual</cap:status><cap:msgType>Cancel</cap:msgType>
  <cap:scope>Public</cap:scope><cap:note><![CDATA[Se anula: <error> & omisión]]></cap:note>
  <cap:references>avisos@tamarela.example,TM-2,2026-03-02T15:00:00-00:00</cap:references>
</cap:alert>`,
  'is signed': `${head}
  <identifier>TM-5</identifier><sender>avisos@tamarela.example</sender><sent>2024-02-29T00:00:00-06:00</sent>
  <status>System</status><msgType>Ack</msgType><scope>Public</scope>
  <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>AA==</SignatureValue></Signature>
</alert>`,
}
