<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="things" tilewidth="192" tileheight="104" tilecount="5" columns="0">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0">
  <image source="bench.png" width="160" height="60"/>
 </tile>
 <tile id="1">
  <image source="desk.png" width="192" height="96"/>
 </tile>
 <tile id="2">
  <image source="plant.png" width="64" height="96"/>
 </tile>
 <tile id="3">
  <image source="chair.png" width="112" height="104"/>
 </tile>
 <tile id="4">
  <image source="terminal.png" width="64" height="92"/>
 </tile>
</tileset>
