<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="sheet" tilewidth="48" tileheight="48" tilecount="2" columns="2">
 <image source="sheet.png" width="96" height="48"/>
 <tile id="1">
  <properties>
   <property name="open" type="bool" value="true"/>
  </properties>
 </tile>
</tileset>
